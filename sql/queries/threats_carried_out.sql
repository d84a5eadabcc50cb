-- Whose threats of sanctions were carried out, and whose were not?
SELECT
    bi_sanction_episode.source_name,
    COUNT(*) AS threat_count,
    COUNT(bi_sanction_episode.imposed_date) AS carried_out_count
FROM bi_sanction_episode
WHERE bi_sanction_episode.first_threatened_date IS NOT NULL
GROUP BY bi_sanction_episode.source_name
ORDER BY
    COUNT(*) DESC,
    bi_sanction_episode.source_name ASC
