-- Every event, once, with its codes, its parties, its dates and its best evidence.
-- Grain: one row per event
-- Key: event_id
SELECT
    event.event_id,
    event_type.event_kind,
    event.cameo_code,
    event_type.cameo_name,
    event_type.plover_code,
    event_type.plover_mode,
    event_type.quad_class,
    event_type.goldstein_score,
    event.topic,
    event.phase,
    event.extent,
    event.matter,
    NULLIF(event.sanction_instruments, '') AS sanction_instruments,
    NULLIF(event.contexts, '') AS contexts,
    source.party_code AS source_code,
    source_party.actor_name AS source_name,
    CASE WHEN source.actor_kind = 'state' THEN source.actor_code END AS source_country_iso3,
    CASE WHEN source.actor_kind = 'state' THEN source.actor_name END AS source_country_name,
    source.actor_code AS source_actor_code,
    source.actor_name AS source_actor_name,
    event.source_sector_code,
    target.party_code AS target_code,
    target_party.actor_name AS target_name,
    CASE WHEN target.actor_kind = 'state' THEN target.actor_code END AS target_country_iso3,
    CASE WHEN target.actor_kind = 'state' THEN target.actor_name END AS target_country_name,
    target.actor_code AS target_actor_code,
    target.actor_name AS target_actor_name,
    event.target_sector_code,
    event.dyad_code,
    source.actor_kind = 'state' AND target.actor_kind = 'state' AS is_country_pair,
    event.start_date AS event_start_date,
    event.end_date AS event_end_date,
    event.date_precision AS event_date_precision,
    event.date_basis AS event_date_basis,
    event.planned_start_date,
    event.planned_end_date,
    event.event_status,
    event.mention_count,
    event.article_count,
    event.outlet_count,
    event.first_published_date,
    event.last_published_date,
    event.confidence_score,
    event.dataset_code,
    evidence.sentence AS evidence_sentence
FROM event
INNER JOIN event_type ON event.cameo_code = event_type.cameo_code
INNER JOIN actor AS source ON event.source_actor_code = source.actor_code
INNER JOIN actor AS source_party ON source.party_code = source_party.actor_code
INNER JOIN actor AS target ON event.target_actor_code = target.actor_code
INNER JOIN actor AS target_party ON target.party_code = target_party.actor_code
LEFT JOIN event_mention AS evidence ON event.event_id = evidence.event_id AND evidence.is_evidence
