-- Who answers whom: of the months in which a country acts against another, how many are ever answered in kind?
WITH told AS (
    SELECT
        bi_dyad_month.source_name,
        bi_dyad_month.target_name,
        bi_dyad_month.source_code,
        bi_dyad_month.target_code,
        bi_dyad_month.event_month
    FROM bi_dyad_month
    WHERE bi_dyad_month.is_country_pair AND bi_dyad_month.conflict_count > 0
),

answered AS (
    SELECT
        told.source_name,
        told.target_name,
        told.event_month,
        MIN(bi_dyad_month.event_month) AS answer_month
    FROM told
    LEFT JOIN bi_dyad_month
        ON
            told.source_code = bi_dyad_month.target_code
            AND told.target_code = bi_dyad_month.source_code
            AND told.event_month <= bi_dyad_month.event_month
            AND bi_dyad_month.conflict_count > 0
    GROUP BY
        told.source_name,
        told.target_name,
        told.event_month
)

SELECT
    answered.source_name,
    answered.target_name,
    COUNT(*) AS conflict_month_count,
    COUNT(answered.answer_month) AS answered_count,
    COUNT(*) FILTER (WHERE answered.answer_month = answered.event_month) AS answered_at_once_count
FROM answered
GROUP BY
    answered.source_name,
    answered.target_name
ORDER BY
    COUNT(*) DESC,
    answered.source_name ASC,
    answered.target_name ASC
