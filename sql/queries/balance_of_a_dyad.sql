-- How did cooperation and conflict between two countries move, month by month, whoever acted?
-- Change the dyad in the WHERE line: two codes in alphabetical order.
SELECT
    bi_dyad_month.event_month,
    SUM(bi_dyad_month.cooperation_count) AS cooperation_count,
    SUM(bi_dyad_month.conflict_count) AS conflict_count,
    SUM(bi_dyad_month.goldstein_sum) / NULLIF(SUM(bi_dyad_month.event_count), 0) AS goldstein_mean,
    SUM(bi_dyad_month.imprecise_count) AS imprecise_count
FROM bi_dyad_month
WHERE bi_dyad_month.dyad_code = 'RUS-TUR'
GROUP BY bi_dyad_month.event_month
ORDER BY bi_dyad_month.event_month
