-- The lives of sanctions, from threat to relief: who, against whom, what with, since when, and where it stands.
-- Grain: one row per sender, target, instrument and episode
-- Key: episode_id
SELECT
    sanction_episode.episode_id,
    sanction_episode.source_code,
    source.actor_name AS source_name,
    sanction_episode.target_code,
    target.actor_name AS target_name,
    sanction_episode.dyad_code,
    source.actor_kind = 'state' AND target.actor_kind = 'state' AS is_country_pair,
    sanction_episode.instrument,
    sanction_episode.first_threatened_date,
    sanction_episode.imposed_date,
    sanction_episode.extended_date,
    sanction_episode.first_eased_date,
    sanction_episode.lifted_date,
    sanction_episode.episode_status,
    sanction_episode.event_count,
    sanction_episode.matter,
    evidence.sentence AS evidence_sentence,
    sanction_episode.date_precision,
    sanction_episode.event_ids
FROM sanction_episode
INNER JOIN actor AS source ON sanction_episode.source_code = source.actor_code
INNER JOIN actor AS target ON sanction_episode.target_code = target.actor_code
LEFT JOIN event_mention AS evidence ON sanction_episode.evidence_event_id = evidence.event_id AND evidence.is_evidence
