-- Apologies sought or given: by whom, to whom, what for, and what became of them.
-- Grain: one row per apology sought or given
-- Key: apology_id
SELECT
    apology.apology_id,
    apology.source_code,
    source.actor_name AS source_name,
    apology.target_code,
    target.actor_name AS target_name,
    apology.dyad_code,
    source.actor_kind = 'state' AND target.actor_kind = 'state' AS is_country_pair,
    apology.matter,
    apology.demanded_date,
    apology.refused_date,
    apology.offered_date,
    apology.given_date,
    apology.accepted_date,
    apology.rejected_date,
    apology.apology_status,
    apology.event_count,
    evidence.sentence AS evidence_sentence,
    apology.date_precision,
    apology.event_ids
FROM apology
INNER JOIN actor AS source ON apology.source_code = source.actor_code
INNER JOIN actor AS target ON apology.target_code = target.actor_code
LEFT JOIN event_mention AS evidence ON apology.evidence_event_id = evidence.event_id AND evidence.is_evidence
