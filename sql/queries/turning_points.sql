-- When did two countries turn from cooperation to conflict or back, and how far?
SELECT
    bi_turning_point.first_name,
    bi_turning_point.second_name,
    bi_turning_point.event_month,
    bi_turning_point.turning_direction,
    bi_turning_point.former_month,
    bi_turning_point.former_goldstein_mean,
    bi_turning_point.goldstein_mean
FROM bi_turning_point
WHERE bi_turning_point.is_country_pair
ORDER BY
    bi_turning_point.event_month,
    bi_turning_point.dyad_code
