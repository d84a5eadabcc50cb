-- The articles, where they appeared and how much was found in them.
-- Grain: one row per article
-- Key: article_id
WITH appeared AS (
    SELECT
        appearance.article_id,
        COUNT(*) AS appearance_count,
        COUNT(DISTINCT appearance.outlet_name) AS outlet_count,
        MAX(appearance.published_date) AS last_published_date
    FROM appearance
    GROUP BY appearance.article_id
),

mentioned AS (
    SELECT
        event_mention.article_id,
        COUNT(*) AS mention_count,
        COUNT(DISTINCT event_mention.event_id) AS event_count
    FROM event_mention
    GROUP BY event_mention.article_id
)

SELECT
    article.article_id,
    article.article_title,
    appearance.article_url,
    appearance.outlet_name,
    article.language_code AS language,
    article.first_published_date,
    appeared.last_published_date,
    COALESCE(appeared.appearance_count, 0) AS appearance_count,
    COALESCE(appeared.outlet_count, 0) AS outlet_count,
    article.sentence_count,
    COALESCE(mentioned.mention_count, 0) AS mention_count,
    COALESCE(mentioned.event_count, 0) AS event_count,
    article.coder_version,
    article.lexicon_hash,
    article.copy_of_article_id IS NOT NULL AS is_copy,
    article.copy_of_article_id,
    article.names_hash
FROM article
LEFT JOIN appearance ON article.article_id = appearance.article_id AND appearance.is_first
LEFT JOIN appeared ON article.article_id = appeared.article_id
LEFT JOIN mentioned ON article.article_id = mentioned.article_id
