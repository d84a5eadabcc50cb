-- Events between states and organisations, put into days, months and years. Internal: armed groups are left out here.
-- Grain: one row per event and kind of period; an event without dates and publication is in none
-- Key: event_id, period_kind
WITH placed AS (
    SELECT
        _event_calendar.event_id,
        _event_calendar.period_kind,
        CASE
            WHEN _event_calendar.start_period_date = _event_calendar.end_period_date
                THEN _event_calendar.start_period_date
            ELSE _event_calendar.published_period_date
        END AS period_date,
        COALESCE(_event_calendar.start_period_date = _event_calendar.end_period_date, FALSE) AS is_inside
    FROM _event_calendar
)

SELECT
    placed.event_id,
    placed.period_kind,
    placed.period_date,
    placed.is_inside,
    source.party_code AS source_code,
    source_party.actor_name AS source_name,
    source.actor_kind = 'state' AS is_source_country,
    target.party_code AS target_code,
    target_party.actor_name AS target_name,
    target.actor_kind = 'state' AS is_target_country,
    event.dyad_code,
    CASE WHEN placed.is_inside THEN event_type.event_kind END AS event_kind,
    CASE WHEN placed.is_inside THEN event_type.quad_class END AS quad_class,
    CASE WHEN placed.is_inside THEN event_type.goldstein_score END AS goldstein_score
FROM placed
INNER JOIN event ON placed.event_id = event.event_id
INNER JOIN event_type ON event.cameo_code = event_type.cameo_code
INNER JOIN actor AS source ON event.source_actor_code = source.actor_code
INNER JOIN actor AS source_party ON source.party_code = source_party.actor_code
INNER JOIN actor AS target ON event.target_actor_code = target.actor_code
INNER JOIN actor AS target_party ON target.party_code = target_party.actor_code
WHERE
    placed.period_date IS NOT NULL
    AND source.actor_kind <> 'group'
    AND target.actor_kind <> 'group'
