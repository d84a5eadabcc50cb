-- Which events between states did most outlets report, and where can one read of each first?
WITH first_told AS (
    SELECT
        bi_event_mention.event_id,
        bi_event_mention.article_title,
        bi_event_mention.outlet_name,
        ROW_NUMBER() OVER (
            PARTITION BY bi_event_mention.event_id
            ORDER BY
                CASE WHEN bi_event_mention.published_date IS NULL THEN 1 ELSE 0 END,
                bi_event_mention.published_date,
                bi_event_mention.mention_id
        ) AS place
    FROM bi_event_mention
)

SELECT
    bi_event.event_start_date,
    bi_event.source_name,
    bi_event.event_kind,
    bi_event.target_name,
    bi_event.outlet_count,
    bi_event.mention_count,
    first_told.outlet_name AS first_outlet_name,
    first_told.article_title AS first_article_title
FROM bi_event
INNER JOIN first_told ON bi_event.event_id = first_told.event_id AND first_told.place = 1
WHERE bi_event.is_country_pair
ORDER BY
    bi_event.outlet_count DESC,
    bi_event.mention_count DESC,
    bi_event.event_id ASC
LIMIT 20
