-- The day, month and year in which each event begins, ends and was first published. Internal: the two databases
-- cut dates with different functions, and this is the one place where that shows.
-- Grain: one row per event and kind of period
-- Key: event_id, period_kind
SELECT
    event.event_id,
    'day' AS period_kind,
    event.start_date AS start_period_date,
    event.end_date AS end_period_date,
    event.first_published_date AS published_period_date
FROM event
UNION ALL
SELECT
    event.event_id,
    'month' AS period_kind,
    CAST(DATE_TRUNC('month', event.start_date) AS DATE) AS start_period_date,
    CAST(DATE_TRUNC('month', event.end_date) AS DATE) AS end_period_date,
    CAST(DATE_TRUNC('month', event.first_published_date) AS DATE) AS published_period_date
FROM event
UNION ALL
SELECT
    event.event_id,
    'year' AS period_kind,
    CAST(DATE_TRUNC('year', event.start_date) AS DATE) AS start_period_date,
    CAST(DATE_TRUNC('year', event.end_date) AS DATE) AS end_period_date,
    CAST(DATE_TRUNC('year', event.first_published_date) AS DATE) AS published_period_date
FROM event
