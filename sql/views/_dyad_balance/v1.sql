-- Cooperation and conflict of a dyad in each month of at least three events, beside those of such a month before.
-- Internal. With fewer than three events a month's balance turns with every article.
-- Grain: one row per dyad and month of at least three events
-- Key: dyad_code, event_month
WITH monthly AS (
    SELECT
        dyad_period.dyad_code,
        dyad_period.period_date AS event_month,
        SUM(dyad_period.event_count) AS event_count,
        SUM(dyad_period.cooperation_count) AS cooperation_count,
        SUM(dyad_period.conflict_count) AS conflict_count,
        CAST(SUM(dyad_period.goldstein_tenths) / 10.0 AS DOUBLE PRECISION)
        / NULLIF(SUM(dyad_period.event_count), 0) AS goldstein_mean
    FROM dyad_period
    WHERE dyad_period.period_kind = 'month'
    GROUP BY
        dyad_period.dyad_code,
        dyad_period.period_date
    HAVING SUM(dyad_period.event_count) >= 3
)

SELECT
    monthly.dyad_code,
    monthly.event_month,
    monthly.event_count,
    monthly.cooperation_count,
    monthly.conflict_count,
    monthly.goldstein_mean,
    LAG(monthly.event_month) OVER dyad AS former_month,
    LAG(monthly.event_count) OVER dyad AS former_event_count,
    LAG(monthly.cooperation_count) OVER dyad AS former_cooperation_count,
    LAG(monthly.conflict_count) OVER dyad AS former_conflict_count,
    LAG(monthly.goldstein_mean) OVER dyad AS former_goldstein_mean
FROM monthly
WINDOW dyad AS (
    PARTITION BY monthly.dyad_code
    ORDER BY monthly.event_month
)
