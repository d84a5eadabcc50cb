-- Which apologies were demanded and not given so far, what for, and what was the answer?
SELECT
    bi_apology.target_name,
    bi_apology.source_name,
    bi_apology.matter,
    bi_apology.demanded_date,
    bi_apology.refused_date,
    bi_apology.apology_status
FROM bi_apology
WHERE bi_apology.apology_status IN ('demanded', 'refused')
ORDER BY
    COALESCE(bi_apology.demanded_date, bi_apology.refused_date),
    bi_apology.apology_id
