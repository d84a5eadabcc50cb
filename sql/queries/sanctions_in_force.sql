-- Which sanctions are in force, by whom against whom, what with, and since when?
SELECT
    bi_sanction_episode.source_name,
    bi_sanction_episode.target_name,
    bi_sanction_episode.instrument,
    bi_sanction_episode.episode_status,
    bi_sanction_episode.imposed_date,
    bi_sanction_episode.first_eased_date,
    bi_sanction_episode.matter,
    bi_sanction_episode.evidence_sentence
FROM bi_sanction_episode
WHERE bi_sanction_episode.episode_status IN ('in force', 'eased')
ORDER BY
    bi_sanction_episode.source_name,
    bi_sanction_episode.target_name,
    bi_sanction_episode.instrument,
    bi_sanction_episode.episode_id
