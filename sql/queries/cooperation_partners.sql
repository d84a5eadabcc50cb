-- With whom did each country cooperate most, in words and in deeds?
SELECT
    bi_cooperation_month.source_name,
    bi_cooperation_month.target_name,
    SUM(bi_cooperation_month.verbal_cooperation_count) AS verbal_cooperation_count,
    SUM(bi_cooperation_month.deed_cooperation_count) AS deed_cooperation_count,
    COUNT(*) AS month_count
FROM bi_cooperation_month
WHERE bi_cooperation_month.is_country_pair
GROUP BY
    bi_cooperation_month.source_name,
    bi_cooperation_month.target_name
ORDER BY
    SUM(bi_cooperation_month.cooperation_count) DESC,
    bi_cooperation_month.source_name ASC,
    bi_cooperation_month.target_name ASC
