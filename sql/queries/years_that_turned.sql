-- In which year did the mean tone of one country towards another change most against its year before?
-- Pairs with fewer than five dated events in either year are left out; change the 5 for a larger database.
WITH compared AS (
    SELECT
        bi_dyad_year.source_name,
        bi_dyad_year.target_name,
        bi_dyad_year.event_year,
        bi_dyad_year.event_count,
        bi_dyad_year.goldstein_mean,
        LAG(bi_dyad_year.event_count) OVER pair AS former_event_count,
        LAG(bi_dyad_year.goldstein_mean) OVER pair AS former_goldstein_mean
    FROM bi_dyad_year
    WHERE bi_dyad_year.is_country_pair AND bi_dyad_year.event_count > 0
    WINDOW pair AS (
        PARTITION BY bi_dyad_year.source_code, bi_dyad_year.target_code
        ORDER BY bi_dyad_year.event_year
    )
)

SELECT
    compared.source_name,
    compared.target_name,
    compared.event_year,
    compared.former_goldstein_mean,
    compared.goldstein_mean,
    compared.goldstein_mean - compared.former_goldstein_mean AS goldstein_change
FROM compared
WHERE compared.event_count >= 5 AND compared.former_event_count >= 5
ORDER BY
    ABS(compared.goldstein_mean - compared.former_goldstein_mean) DESC,
    compared.source_name ASC,
    compared.target_name ASC,
    compared.event_year ASC
LIMIT 20
