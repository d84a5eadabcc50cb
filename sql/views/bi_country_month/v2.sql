-- What one state or organisation did to all others in a month, and what they did to it.
-- Grain: one row per state or organisation and month
-- Key: country_code, event_month
WITH side AS (
    SELECT
        dyad_period.source_code AS country_code,
        dyad_period.period_date AS event_month,
        'sent' AS direction,
        dyad_period.statement_count
        + dyad_period.request_count
        + dyad_period.agreement_count
        + dyad_period.consultation_count
        + dyad_period.support_count
        + dyad_period.apology_count
        + dyad_period.forgiveness_count AS verbal_cooperation_count,
        dyad_period.material_cooperation_count
        + dyad_period.aid_count
        + dyad_period.sanction_relief_count
        + dyad_period.concession_count
        + dyad_period.investigation_count AS material_cooperation_count,
        dyad_period.demand_count
        + dyad_period.accusation_count
        + dyad_period.rejection_count
        + dyad_period.threat_count AS verbal_conflict_count,
        dyad_period.protest_count
        + dyad_period.posture_count
        + dyad_period.sanction_count
        + dyad_period.rupture_count
        + dyad_period.coercion_count
        + dyad_period.assault_count AS material_conflict_count,
        dyad_period.imprecise_count
    FROM dyad_period
    WHERE dyad_period.period_kind = 'month'
    UNION ALL
    SELECT
        dyad_period.target_code AS country_code,
        dyad_period.period_date AS event_month,
        'received' AS direction,
        dyad_period.statement_count
        + dyad_period.request_count
        + dyad_period.agreement_count
        + dyad_period.consultation_count
        + dyad_period.support_count
        + dyad_period.apology_count
        + dyad_period.forgiveness_count AS verbal_cooperation_count,
        dyad_period.material_cooperation_count
        + dyad_period.aid_count
        + dyad_period.sanction_relief_count
        + dyad_period.concession_count
        + dyad_period.investigation_count AS material_cooperation_count,
        dyad_period.demand_count
        + dyad_period.accusation_count
        + dyad_period.rejection_count
        + dyad_period.threat_count AS verbal_conflict_count,
        dyad_period.protest_count
        + dyad_period.posture_count
        + dyad_period.sanction_count
        + dyad_period.rupture_count
        + dyad_period.coercion_count
        + dyad_period.assault_count AS material_conflict_count,
        dyad_period.imprecise_count
    FROM dyad_period
    WHERE dyad_period.period_kind = 'month'
),

counted AS (
    SELECT
        side.country_code,
        side.event_month,
        COALESCE(
            SUM(side.verbal_cooperation_count) FILTER (WHERE side.direction = 'sent'), 0
        ) AS sent_verbal_cooperation_count,
        COALESCE(
            SUM(side.material_cooperation_count) FILTER (WHERE side.direction = 'sent'), 0
        ) AS sent_material_cooperation_count,
        COALESCE(
            SUM(side.verbal_conflict_count) FILTER (WHERE side.direction = 'sent'), 0
        ) AS sent_verbal_conflict_count,
        COALESCE(
            SUM(side.material_conflict_count) FILTER (WHERE side.direction = 'sent'), 0
        ) AS sent_material_conflict_count,
        COALESCE(
            SUM(side.imprecise_count) FILTER (WHERE side.direction = 'sent'), 0
        ) AS sent_imprecise_count,
        COALESCE(
            SUM(side.verbal_cooperation_count) FILTER (WHERE side.direction = 'received'), 0
        ) AS received_verbal_cooperation_count,
        COALESCE(
            SUM(side.material_cooperation_count) FILTER (WHERE side.direction = 'received'), 0
        ) AS received_material_cooperation_count,
        COALESCE(
            SUM(side.verbal_conflict_count) FILTER (WHERE side.direction = 'received'), 0
        ) AS received_verbal_conflict_count,
        COALESCE(
            SUM(side.material_conflict_count) FILTER (WHERE side.direction = 'received'), 0
        ) AS received_material_conflict_count,
        COALESCE(
            SUM(side.imprecise_count) FILTER (WHERE side.direction = 'received'), 0
        ) AS received_imprecise_count
    FROM side
    GROUP BY
        side.country_code,
        side.event_month
)

SELECT
    counted.country_code,
    actor.actor_name AS country_name,
    actor.actor_kind = 'state' AS is_country,
    counted.event_month,
    counted.sent_verbal_cooperation_count,
    counted.sent_material_cooperation_count,
    counted.sent_verbal_conflict_count,
    counted.sent_material_conflict_count,
    counted.sent_imprecise_count,
    counted.received_verbal_cooperation_count,
    counted.received_material_cooperation_count,
    counted.received_verbal_conflict_count,
    counted.received_material_conflict_count,
    counted.received_imprecise_count
FROM counted
INNER JOIN actor ON counted.country_code = actor.actor_code
