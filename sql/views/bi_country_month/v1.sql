-- What one state or organisation did to all others in a month, and what they did to it.
-- Grain: one row per state or organisation and month
-- Key: country_code, event_month
WITH side AS (
    SELECT
        _dyad_event.source_code AS country_code,
        _dyad_event.source_name AS country_name,
        _dyad_event.is_source_country AS is_country,
        _dyad_event.period_date AS event_month,
        'sent' AS direction,
        _dyad_event.quad_class,
        _dyad_event.is_inside
    FROM _dyad_event
    WHERE _dyad_event.period_kind = 'month'
    UNION ALL
    SELECT
        _dyad_event.target_code AS country_code,
        _dyad_event.target_name AS country_name,
        _dyad_event.is_target_country AS is_country,
        _dyad_event.period_date AS event_month,
        'received' AS direction,
        _dyad_event.quad_class,
        _dyad_event.is_inside
    FROM _dyad_event
    WHERE _dyad_event.period_kind = 'month'
)

SELECT
    side.country_code,
    side.country_name,
    side.is_country,
    side.event_month,
    COUNT(*) FILTER (WHERE side.direction = 'sent' AND side.quad_class = 1) AS sent_verbal_cooperation_count,
    COUNT(*) FILTER (WHERE side.direction = 'sent' AND side.quad_class = 2) AS sent_material_cooperation_count,
    COUNT(*) FILTER (WHERE side.direction = 'sent' AND side.quad_class = 3) AS sent_verbal_conflict_count,
    COUNT(*) FILTER (WHERE side.direction = 'sent' AND side.quad_class = 4) AS sent_material_conflict_count,
    COUNT(*) FILTER (WHERE side.direction = 'sent' AND NOT side.is_inside) AS sent_imprecise_count,
    COUNT(*) FILTER (WHERE side.direction = 'received' AND side.quad_class = 1) AS received_verbal_cooperation_count,
    COUNT(*) FILTER (WHERE side.direction = 'received' AND side.quad_class = 2) AS received_material_cooperation_count,
    COUNT(*) FILTER (WHERE side.direction = 'received' AND side.quad_class = 3) AS received_verbal_conflict_count,
    COUNT(*) FILTER (WHERE side.direction = 'received' AND side.quad_class = 4) AS received_material_conflict_count,
    COUNT(*) FILTER (WHERE side.direction = 'received' AND NOT side.is_inside) AS received_imprecise_count
FROM side
GROUP BY
    side.country_code,
    side.country_name,
    side.is_country,
    side.event_month
