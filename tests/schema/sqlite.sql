CREATE INDEX ix_actor_party_code ON actor (party_code);
CREATE INDEX ix_apology_dyad_code ON apology (dyad_code);
CREATE INDEX ix_apology_pair ON apology (source_code, target_code);
CREATE INDEX ix_appearance_article_id ON appearance (article_id);
CREATE INDEX ix_article_band_article_id ON article_band (article_id);
CREATE INDEX ix_article_copy_of_article_id ON article (copy_of_article_id);
CREATE INDEX ix_dyad_period_period_kind_dyad_code_period_date ON dyad_period (period_kind, dyad_code, period_date);
CREATE INDEX ix_event_alias_event_id ON event_alias (event_id);
CREATE INDEX ix_event_cameo_code ON event (cameo_code);
CREATE INDEX ix_event_dyad_code_start_date ON event (dyad_code, start_date);
CREATE INDEX ix_event_group ON event (source_actor_code, target_actor_code, family_code, dataset_code, start_date);
CREATE INDEX ix_event_mention_article_id ON event_mention (article_id);
CREATE INDEX ix_event_mention_event_id ON event_mention (event_id);
CREATE INDEX ix_event_mention_group ON event_mention (source_actor_code, target_actor_code, family_code, dataset_code, start_date);
CREATE INDEX ix_event_mention_wide ON event_mention (source_actor_code, target_actor_code, family_code, dataset_code, start_date) WHERE start_date IS NULL OR end_date IS NULL OR start_date <> end_date;
CREATE INDEX ix_event_start_date ON event (start_date);
CREATE INDEX ix_event_target_actor_code ON event (target_actor_code);
CREATE INDEX ix_problem_load_id ON problem (load_id);
CREATE INDEX ix_sanction_episode_dyad_code ON sanction_episode (dyad_code);
CREATE INDEX ix_sanction_episode_pair ON sanction_episode (source_code, target_code);
CREATE UNIQUE INDEX uq_appearance_first ON appearance (article_id) WHERE is_first;
CREATE UNIQUE INDEX uq_event_mention_evidence ON event_mention (event_id) WHERE is_evidence;
CREATE TABLE actor (
	actor_code TEXT NOT NULL, 
	actor_name TEXT NOT NULL, 
	full_name TEXT, 
	actor_kind TEXT NOT NULL, 
	party_code TEXT NOT NULL, 
	parent_code TEXT, 
	country_code TEXT, 
	sector_code TEXT, 
	region TEXT, 
	iso2_code TEXT, 
	cow_code TEXT, 
	valid_from_date DATE, 
	valid_to_date DATE, 
	CONSTRAINT pk_actor PRIMARY KEY (actor_code), 
	CONSTRAINT ck_actor_own_party CHECK (actor_kind = 'organisation' OR party_code = actor_code), 
	CONSTRAINT ck_actor_actor_kind CHECK (actor_kind IN ('state', 'organisation', 'group')), 
	CONSTRAINT ck_actor_date_order CHECK (valid_from_date <= valid_to_date), 
	CONSTRAINT fk_actor_country_code_actor FOREIGN KEY(country_code) REFERENCES actor (actor_code), 
	CONSTRAINT fk_actor_parent_code_actor FOREIGN KEY(parent_code) REFERENCES actor (actor_code), 
	CONSTRAINT fk_actor_party_code_actor FOREIGN KEY(party_code) REFERENCES actor (actor_code)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE apology (
	apology_id TEXT NOT NULL, 
	source_code TEXT NOT NULL, 
	target_code TEXT NOT NULL, 
	dyad_code TEXT NOT NULL, 
	matter TEXT, 
	demanded_date DATE, 
	refused_date DATE, 
	offered_date DATE, 
	given_date DATE, 
	accepted_date DATE, 
	rejected_date DATE, 
	apology_status TEXT NOT NULL, 
	date_precision TEXT NOT NULL, 
	event_count INTEGER NOT NULL, 
	event_ids TEXT NOT NULL, 
	evidence_event_id TEXT NOT NULL, 
	CONSTRAINT pk_apology PRIMARY KEY (apology_id), 
	CONSTRAINT ck_apology_apology_status CHECK (apology_status IN ('demanded', 'refused', 'offered', 'given', 'accepted', 'rejected')), 
	CONSTRAINT fk_apology_source_code_actor FOREIGN KEY(source_code) REFERENCES actor (actor_code), 
	CONSTRAINT fk_apology_target_code_actor FOREIGN KEY(target_code) REFERENCES actor (actor_code)
);
CREATE TABLE appearance (
	appearance_id TEXT NOT NULL, 
	article_id TEXT NOT NULL, 
	outlet_name TEXT, 
	article_url TEXT, 
	published_date DATE, 
	is_first BOOLEAN NOT NULL, 
	file_name TEXT, 
	line_number INTEGER, 
	load_id INTEGER NOT NULL, 
	CONSTRAINT pk_appearance PRIMARY KEY (appearance_id), 
	CONSTRAINT fk_appearance_article_id_article FOREIGN KEY(article_id) REFERENCES article (article_id), 
	CONSTRAINT fk_appearance_load_id_load FOREIGN KEY(load_id) REFERENCES load (load_id)
);
CREATE TABLE article (
	article_id TEXT NOT NULL, 
	article_title TEXT NOT NULL, 
	article_text TEXT NOT NULL, 
	language_code TEXT, 
	first_published_date DATE, 
	variant_hash TEXT NOT NULL, 
	sentence_count INTEGER NOT NULL, 
	coder_version TEXT NOT NULL, 
	lexicon_hash TEXT NOT NULL, 
	copy_of_article_id TEXT, names_hash TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_article PRIMARY KEY (article_id), 
	CONSTRAINT ck_article_no_copy_of_itself CHECK (article_id <> copy_of_article_id), 
	CONSTRAINT fk_article_copy_of_article_id_article FOREIGN KEY(copy_of_article_id) REFERENCES article (article_id)
);
CREATE TABLE article_band (
	band_hash TEXT NOT NULL, 
	article_id TEXT NOT NULL, 
	CONSTRAINT pk_article_band PRIMARY KEY (band_hash, article_id), 
	CONSTRAINT fk_article_band_article_id_article FOREIGN KEY(article_id) REFERENCES article (article_id)
);
CREATE TABLE dyad_period (
	source_code TEXT NOT NULL, 
	target_code TEXT NOT NULL, 
	period_kind TEXT NOT NULL, 
	period_date DATE NOT NULL, 
	dyad_code TEXT NOT NULL, 
	request_count INTEGER NOT NULL, 
	agreement_count INTEGER NOT NULL, 
	consultation_count INTEGER NOT NULL, 
	support_count INTEGER NOT NULL, 
	apology_count INTEGER NOT NULL, 
	forgiveness_count INTEGER NOT NULL, 
	material_cooperation_count INTEGER NOT NULL, 
	aid_count INTEGER NOT NULL, 
	sanction_relief_count INTEGER NOT NULL, 
	concession_count INTEGER NOT NULL, 
	investigation_count INTEGER NOT NULL, 
	demand_count INTEGER NOT NULL, 
	accusation_count INTEGER NOT NULL, 
	rejection_count INTEGER NOT NULL, 
	threat_count INTEGER NOT NULL, 
	protest_count INTEGER NOT NULL, 
	posture_count INTEGER NOT NULL, 
	sanction_count INTEGER NOT NULL, 
	rupture_count INTEGER NOT NULL, 
	coercion_count INTEGER NOT NULL, 
	assault_count INTEGER NOT NULL, 
	statement_count INTEGER NOT NULL, 
	event_count INTEGER NOT NULL, 
	cooperation_count INTEGER NOT NULL, 
	conflict_count INTEGER NOT NULL, 
	goldstein_tenths INTEGER NOT NULL, 
	imprecise_count INTEGER NOT NULL, 
	CONSTRAINT pk_dyad_period PRIMARY KEY (source_code, target_code, period_kind, period_date), 
	CONSTRAINT ck_dyad_period_period_kind CHECK (period_kind IN ('day', 'month', 'year')), 
	CONSTRAINT fk_dyad_period_source_code_actor FOREIGN KEY(source_code) REFERENCES actor (actor_code), 
	CONSTRAINT fk_dyad_period_target_code_actor FOREIGN KEY(target_code) REFERENCES actor (actor_code)
);
CREATE TABLE event (
	event_id TEXT NOT NULL, 
	dataset_code TEXT NOT NULL, 
	source_actor_code TEXT NOT NULL, 
	source_sector_code TEXT, 
	target_actor_code TEXT NOT NULL, 
	target_sector_code TEXT, 
	cameo_code TEXT NOT NULL, 
	family_code TEXT NOT NULL, 
	event_status TEXT NOT NULL, 
	start_date DATE, 
	end_date DATE, 
	date_precision TEXT NOT NULL, 
	date_basis TEXT NOT NULL, 
	planned_start_date DATE, 
	planned_end_date DATE, 
	topic TEXT, 
	phase TEXT, 
	extent TEXT, 
	matter TEXT, 
	sanction_instruments TEXT NOT NULL, 
	contexts TEXT NOT NULL, 
	confidence_score DOUBLE NOT NULL, 
	dyad_code TEXT NOT NULL, 
	mention_count INTEGER NOT NULL, 
	article_count INTEGER NOT NULL, 
	outlet_count INTEGER NOT NULL, 
	first_published_date DATE, 
	last_published_date DATE, 
	CONSTRAINT pk_event PRIMARY KEY (event_id), 
	CONSTRAINT ck_event_date_basis CHECK (date_basis IN ('explicit', 'relative', 'publication', 'none')), 
	CONSTRAINT ck_event_date_precision CHECK (date_precision IN ('day', 'week', 'month', 'season', 'year', 'decade', 'unknown')), 
	CONSTRAINT ck_event_event_status CHECK (event_status IN ('actual', 'planned', 'background')), 
	CONSTRAINT ck_event_confidence_score CHECK (confidence_score > 0 AND confidence_score <= 1), 
	CONSTRAINT ck_event_published_date_order CHECK (first_published_date <= last_published_date), 
	CONSTRAINT ck_event_mention_count CHECK (mention_count >= article_count AND article_count >= 0), 
	CONSTRAINT ck_event_planned_date_order CHECK (planned_start_date <= planned_end_date), 
	CONSTRAINT ck_event_source_is_not_target CHECK (source_actor_code <> target_actor_code), 
	CONSTRAINT ck_event_date_order CHECK (start_date <= end_date), 
	CONSTRAINT fk_event_cameo_code_event_type FOREIGN KEY(cameo_code) REFERENCES event_type (cameo_code), 
	CONSTRAINT fk_event_source_actor_code_actor FOREIGN KEY(source_actor_code) REFERENCES actor (actor_code), 
	CONSTRAINT fk_event_target_actor_code_actor FOREIGN KEY(target_actor_code) REFERENCES actor (actor_code)
);
CREATE TABLE event_alias (
	alias_id TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	CONSTRAINT pk_event_alias PRIMARY KEY (alias_id), 
	CONSTRAINT ck_event_alias_alias_is_not_event CHECK (alias_id <> event_id), 
	CONSTRAINT fk_event_alias_event_id_event FOREIGN KEY(event_id) REFERENCES event (event_id)
);
CREATE TABLE event_mention (
	mention_id TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	is_evidence BOOLEAN NOT NULL, 
	article_id TEXT NOT NULL, 
	dataset_code TEXT NOT NULL, 
	source_actor_code TEXT NOT NULL, 
	source_sector_code TEXT, 
	target_actor_code TEXT NOT NULL, 
	target_sector_code TEXT, 
	cameo_code TEXT NOT NULL, 
	family_code TEXT NOT NULL, 
	event_status TEXT NOT NULL, 
	start_date DATE, 
	end_date DATE, 
	date_precision TEXT NOT NULL, 
	date_basis TEXT NOT NULL, 
	planned_start_date DATE, 
	planned_end_date DATE, 
	topic TEXT, 
	phase TEXT, 
	extent TEXT, 
	matter TEXT, 
	sanction_instruments TEXT NOT NULL, 
	contexts TEXT NOT NULL, 
	confidence_score DOUBLE NOT NULL, 
	date_text TEXT, 
	article_part TEXT NOT NULL, 
	sentence_number INTEGER NOT NULL, 
	sentence TEXT NOT NULL, 
	sentence_start INTEGER NOT NULL, 
	sentence_end INTEGER NOT NULL, 
	"trigger" TEXT NOT NULL, 
	trigger_start INTEGER NOT NULL, 
	trigger_end INTEGER NOT NULL, 
	source_text TEXT NOT NULL, 
	source_start INTEGER NOT NULL, 
	source_end INTEGER NOT NULL, 
	target_text TEXT NOT NULL, 
	target_start INTEGER NOT NULL, 
	target_end INTEGER NOT NULL, 
	rule_id TEXT NOT NULL, 
	content_rule_ids TEXT NOT NULL, 
	CONSTRAINT pk_event_mention PRIMARY KEY (mention_id), 
	CONSTRAINT ck_event_mention_article_part CHECK (article_part IN ('title', 'text')), 
	CONSTRAINT ck_event_mention_date_basis CHECK (date_basis IN ('explicit', 'relative', 'publication', 'none')), 
	CONSTRAINT ck_event_mention_date_precision CHECK (date_precision IN ('day', 'week', 'month', 'season', 'year', 'decade', 'unknown')), 
	CONSTRAINT ck_event_mention_event_status CHECK (event_status IN ('actual', 'planned', 'background')), 
	CONSTRAINT ck_event_mention_confidence_score CHECK (confidence_score > 0 AND confidence_score <= 1), 
	CONSTRAINT ck_event_mention_planned_date_order CHECK (planned_start_date <= planned_end_date), 
	CONSTRAINT ck_event_mention_sentence_span CHECK (sentence_start >= 0 AND sentence_start < sentence_end), 
	CONSTRAINT ck_event_mention_source_is_not_target CHECK (source_actor_code <> target_actor_code), 
	CONSTRAINT ck_event_mention_date_order CHECK (start_date <= end_date), 
	CONSTRAINT ck_event_mention_trigger_span CHECK (trigger_start >= 0 AND trigger_start < trigger_end), 
	CONSTRAINT fk_event_mention_article_id_article FOREIGN KEY(article_id) REFERENCES article (article_id), 
	CONSTRAINT fk_event_mention_cameo_code_event_type FOREIGN KEY(cameo_code) REFERENCES event_type (cameo_code), 
	CONSTRAINT fk_event_mention_event_id_event FOREIGN KEY(event_id) REFERENCES event (event_id), 
	CONSTRAINT fk_event_mention_source_actor_code_actor FOREIGN KEY(source_actor_code) REFERENCES actor (actor_code), 
	CONSTRAINT fk_event_mention_target_actor_code_actor FOREIGN KEY(target_actor_code) REFERENCES actor (actor_code)
);
CREATE TABLE event_tag (
	event_id TEXT NOT NULL, 
	tag_kind TEXT NOT NULL, 
	tag_name TEXT NOT NULL, 
	CONSTRAINT pk_event_tag PRIMARY KEY (event_id, tag_kind, tag_name), 
	CONSTRAINT ck_event_tag_tag_kind CHECK (tag_kind IN ('instrument', 'context')), 
	CONSTRAINT fk_event_tag_event_id_event FOREIGN KEY(event_id) REFERENCES event (event_id)
);
CREATE TABLE event_type (
	cameo_code TEXT NOT NULL, 
	cameo_name TEXT NOT NULL, 
	event_kind TEXT NOT NULL, 
	family_code TEXT NOT NULL, 
	goldstein_score DOUBLE NOT NULL, 
	quad_class INTEGER NOT NULL, 
	plover_code TEXT, 
	plover_mode TEXT, 
	contexts TEXT NOT NULL, 
	topic TEXT, 
	phase TEXT, 
	CONSTRAINT pk_event_type PRIMARY KEY (cameo_code), 
	CONSTRAINT ck_event_type_event_kind CHECK (event_kind IN ('request', 'agreement', 'consultation', 'support', 'apology', 'forgiveness', 'cooperation', 'aid', 'sanction_relief', 'concession', 'investigation', 'demand', 'accusation', 'rejection', 'threat', 'protest', 'posture', 'sanction', 'rupture', 'coercion', 'assault', 'statement')), 
	CONSTRAINT ck_event_type_goldstein_score CHECK (goldstein_score BETWEEN -10 AND 10), 
	CONSTRAINT ck_event_type_quad_class CHECK (quad_class BETWEEN 1 AND 4)
);
CREATE TABLE load (
	load_id INTEGER NOT NULL, 
	arguments TEXT NOT NULL, 
	coder_version TEXT NOT NULL, 
	lexicon_hash TEXT NOT NULL, 
	started_at DATETIME NOT NULL, 
	finished_at DATETIME, 
	article_count INTEGER NOT NULL, 
	new_article_count INTEGER NOT NULL, 
	recoded_article_count INTEGER NOT NULL, 
	unchanged_article_count INTEGER NOT NULL, 
	sentence_count INTEGER NOT NULL, 
	mention_count INTEGER NOT NULL, 
	new_event_count INTEGER NOT NULL, 
	changed_event_count INTEGER NOT NULL, 
	vanished_event_count INTEGER NOT NULL, 
	problem_count INTEGER NOT NULL, names_hash TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_load PRIMARY KEY (load_id), 
	CONSTRAINT ck_load_time_order CHECK (started_at <= finished_at)
);
CREATE TABLE problem (
	problem_id TEXT NOT NULL, 
	load_id INTEGER NOT NULL, 
	problem_code TEXT NOT NULL, 
	message TEXT NOT NULL, 
	file_name TEXT, 
	line_number INTEGER, 
	article_id TEXT, 
	CONSTRAINT pk_problem PRIMARY KEY (problem_id), 
	CONSTRAINT fk_problem_load_id_load FOREIGN KEY(load_id) REFERENCES load (load_id)
);
CREATE TABLE sanction_episode (
	episode_id TEXT NOT NULL, 
	source_code TEXT NOT NULL, 
	target_code TEXT NOT NULL, 
	dyad_code TEXT NOT NULL, 
	instrument TEXT, 
	first_threatened_date DATE, 
	imposed_date DATE, 
	extended_date DATE, 
	first_eased_date DATE, 
	lifted_date DATE, 
	episode_status TEXT NOT NULL, 
	date_precision TEXT NOT NULL, 
	event_count INTEGER NOT NULL, 
	matter TEXT, 
	event_ids TEXT NOT NULL, 
	evidence_event_id TEXT NOT NULL, 
	CONSTRAINT pk_sanction_episode PRIMARY KEY (episode_id), 
	CONSTRAINT ck_sanction_episode_episode_status CHECK (episode_status IN ('threatened', 'in force', 'eased', 'lifted')), 
	CONSTRAINT fk_sanction_episode_source_code_actor FOREIGN KEY(source_code) REFERENCES actor (actor_code), 
	CONSTRAINT fk_sanction_episode_target_code_actor FOREIGN KEY(target_code) REFERENCES actor (actor_code)
);
CREATE TABLE seed_file (
	file_name TEXT NOT NULL, 
	content_hash TEXT NOT NULL, 
	CONSTRAINT pk_seed_file PRIMARY KEY (file_name)
);
CREATE TABLE untold_pair (
	dyad_code TEXT NOT NULL, 
	CONSTRAINT pk_untold_pair PRIMARY KEY (dyad_code)
);
CREATE VIEW _dyad_balance AS
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
);
CREATE VIEW _dyad_count AS
-- What one state or organisation did to another in a day, a month or a year. Internal: three public views cut it.
-- Grain: one row per source, target, kind of period and period
-- Key: source_code, target_code, period_kind, period_date
WITH counted AS (
    SELECT
        _dyad_event.source_code,
        _dyad_event.source_name,
        _dyad_event.target_code,
        _dyad_event.target_name,
        _dyad_event.dyad_code,
        _dyad_event.is_source_country AND _dyad_event.is_target_country AS is_country_pair,
        _dyad_event.period_kind,
        _dyad_event.period_date,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'request') AS request_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'agreement') AS agreement_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'consultation') AS consultation_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'support') AS support_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'apology') AS apology_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'forgiveness') AS forgiveness_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'cooperation') AS material_cooperation_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'aid') AS aid_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'sanction_relief') AS sanction_relief_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'concession') AS concession_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'investigation') AS investigation_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'demand') AS demand_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'accusation') AS accusation_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'rejection') AS rejection_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'threat') AS threat_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'protest') AS protest_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'posture') AS posture_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'sanction') AS sanction_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'rupture') AS rupture_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'coercion') AS coercion_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'assault') AS assault_count,
        COUNT(*) FILTER (WHERE _dyad_event.event_kind = 'statement') AS statement_count,
        COUNT(*) FILTER (WHERE _dyad_event.is_inside) AS event_count,
        COUNT(*) FILTER (WHERE _dyad_event.quad_class IN (1, 2)) AS cooperation_count,
        COUNT(*) FILTER (WHERE _dyad_event.quad_class IN (3, 4)) AS conflict_count,
        CAST(
            ROUND(CAST(COALESCE(SUM(_dyad_event.goldstein_score), 0) AS NUMERIC), 1) AS DOUBLE PRECISION
        ) AS goldstein_sum,
        COUNT(*) FILTER (WHERE NOT _dyad_event.is_inside) AS imprecise_count
    FROM _dyad_event
    GROUP BY
        _dyad_event.source_code,
        _dyad_event.source_name,
        _dyad_event.target_code,
        _dyad_event.target_name,
        _dyad_event.dyad_code,
        _dyad_event.is_source_country,
        _dyad_event.is_target_country,
        _dyad_event.period_kind,
        _dyad_event.period_date
)

SELECT
    counted.source_code,
    counted.source_name,
    counted.target_code,
    counted.target_name,
    counted.dyad_code,
    counted.is_country_pair,
    counted.period_kind,
    counted.period_date,
    counted.request_count,
    counted.agreement_count,
    counted.consultation_count,
    counted.support_count,
    counted.apology_count,
    counted.forgiveness_count,
    counted.material_cooperation_count,
    counted.aid_count,
    counted.sanction_relief_count,
    counted.concession_count,
    counted.investigation_count,
    counted.demand_count,
    counted.accusation_count,
    counted.rejection_count,
    counted.threat_count,
    counted.protest_count,
    counted.posture_count,
    counted.sanction_count,
    counted.rupture_count,
    counted.coercion_count,
    counted.assault_count,
    counted.statement_count,
    counted.event_count,
    counted.cooperation_count,
    counted.conflict_count,
    counted.goldstein_sum,
    counted.goldstein_sum / NULLIF(counted.event_count, 0) AS goldstein_mean,
    counted.imprecise_count
FROM counted;
CREATE VIEW _dyad_event AS
-- Events between states and organisations, put into days, months and years. Internal: armed groups are left out here.
-- Grain: one row per event and kind of period; an event without dates and publication is in none
-- Key: event_id, period_kind
WITH placed AS (
    SELECT
        _event_calendar.event_id,
        _event_calendar.period_kind,
        CASE
            WHEN _event_calendar.start_period_date = _event_calendar.end_period_date
                THEN _event_calendar.start_period_date
            ELSE _event_calendar.published_period_date
        END AS period_date,
        COALESCE(_event_calendar.start_period_date = _event_calendar.end_period_date, FALSE) AS is_inside
    FROM _event_calendar
)

SELECT
    placed.event_id,
    placed.period_kind,
    placed.period_date,
    placed.is_inside,
    source.party_code AS source_code,
    source_party.actor_name AS source_name,
    source.actor_kind = 'state' AS is_source_country,
    target.party_code AS target_code,
    target_party.actor_name AS target_name,
    target.actor_kind = 'state' AS is_target_country,
    event.dyad_code,
    CASE WHEN placed.is_inside THEN event_type.event_kind END AS event_kind,
    CASE WHEN placed.is_inside THEN event_type.quad_class END AS quad_class,
    CASE WHEN placed.is_inside THEN event_type.goldstein_score END AS goldstein_score
FROM placed
INNER JOIN event ON placed.event_id = event.event_id
INNER JOIN event_type ON event.cameo_code = event_type.cameo_code
INNER JOIN actor AS source ON event.source_actor_code = source.actor_code
INNER JOIN actor AS source_party ON source.party_code = source_party.actor_code
INNER JOIN actor AS target ON event.target_actor_code = target.actor_code
INNER JOIN actor AS target_party ON target.party_code = target_party.actor_code
WHERE
    placed.period_date IS NOT NULL
    AND source.actor_kind <> 'group'
    AND target.actor_kind <> 'group';
CREATE VIEW _dyad_period AS
-- What one state or organisation did to another in a day, a month or a year, with names. Internal: public views cut it.
-- The counts are kept by the load; _dyad_count counts the same out of the events.
-- Grain: one row per source, target, kind of period and period
-- Key: source_code, target_code, period_kind, period_date
SELECT
    dyad_period.source_code,
    source.actor_name AS source_name,
    dyad_period.target_code,
    target.actor_name AS target_name,
    dyad_period.dyad_code,
    source.actor_kind = 'state' AND target.actor_kind = 'state' AS is_country_pair,
    dyad_period.period_kind,
    dyad_period.period_date,
    dyad_period.request_count,
    dyad_period.agreement_count,
    dyad_period.consultation_count,
    dyad_period.support_count,
    dyad_period.apology_count,
    dyad_period.forgiveness_count,
    dyad_period.material_cooperation_count,
    dyad_period.aid_count,
    dyad_period.sanction_relief_count,
    dyad_period.concession_count,
    dyad_period.investigation_count,
    dyad_period.demand_count,
    dyad_period.accusation_count,
    dyad_period.rejection_count,
    dyad_period.threat_count,
    dyad_period.protest_count,
    dyad_period.posture_count,
    dyad_period.sanction_count,
    dyad_period.rupture_count,
    dyad_period.coercion_count,
    dyad_period.assault_count,
    dyad_period.statement_count,
    dyad_period.event_count,
    dyad_period.cooperation_count,
    dyad_period.conflict_count,
    CAST(dyad_period.goldstein_tenths / 10.0 AS DOUBLE PRECISION) AS goldstein_sum,
    CAST(dyad_period.goldstein_tenths / 10.0 AS DOUBLE PRECISION)
    / NULLIF(dyad_period.event_count, 0) AS goldstein_mean,
    dyad_period.imprecise_count
FROM dyad_period
INNER JOIN actor AS source ON dyad_period.source_code = source.actor_code
INNER JOIN actor AS target ON dyad_period.target_code = target.actor_code;
CREATE VIEW _event_calendar AS
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
    DATE(event.start_date, 'start of month') AS start_period_date,
    DATE(event.end_date, 'start of month') AS end_period_date,
    DATE(event.first_published_date, 'start of month') AS published_period_date
FROM event
UNION ALL
SELECT
    event.event_id,
    'year' AS period_kind,
    DATE(event.start_date, 'start of year') AS start_period_date,
    DATE(event.end_date, 'start of year') AS end_period_date,
    DATE(event.first_published_date, 'start of year') AS published_period_date
FROM event;
CREATE VIEW bi_apology AS
-- Apologies sought or given: by whom, to whom, what for, and what became of them.
-- Grain: one row per apology sought or given
-- Key: apology_id
SELECT
    apology.apology_id,
    apology.source_code,
    source.actor_name AS source_name,
    apology.target_code,
    target.actor_name AS target_name,
    apology.dyad_code,
    source.actor_kind = 'state' AND target.actor_kind = 'state' AS is_country_pair,
    apology.matter,
    apology.demanded_date,
    apology.refused_date,
    apology.offered_date,
    apology.given_date,
    apology.accepted_date,
    apology.rejected_date,
    apology.apology_status,
    apology.event_count,
    evidence.sentence AS evidence_sentence,
    apology.date_precision,
    apology.event_ids
FROM apology
INNER JOIN actor AS source ON apology.source_code = source.actor_code
INNER JOIN actor AS target ON apology.target_code = target.actor_code
LEFT JOIN event_mention AS evidence ON apology.evidence_event_id = evidence.event_id AND evidence.is_evidence;
CREATE VIEW bi_article AS
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
LEFT JOIN mentioned ON article.article_id = mentioned.article_id;
CREATE VIEW bi_cooperation_month AS
-- How one state or organisation cooperated with another in one month, in words and in deeds.
-- Grain: one row per source, target and month with cooperation
-- Key: source_code, target_code, event_month
SELECT
    _dyad_period.source_code,
    _dyad_period.source_name,
    _dyad_period.target_code,
    _dyad_period.target_name,
    _dyad_period.dyad_code,
    _dyad_period.is_country_pair,
    _dyad_period.period_date AS event_month,
    _dyad_period.request_count,
    _dyad_period.agreement_count,
    _dyad_period.consultation_count,
    _dyad_period.support_count,
    _dyad_period.apology_count,
    _dyad_period.forgiveness_count,
    _dyad_period.material_cooperation_count,
    _dyad_period.aid_count,
    _dyad_period.sanction_relief_count,
    _dyad_period.concession_count,
    _dyad_period.investigation_count,
    _dyad_period.statement_count
    + _dyad_period.request_count
    + _dyad_period.agreement_count
    + _dyad_period.consultation_count
    + _dyad_period.support_count
    + _dyad_period.apology_count
    + _dyad_period.forgiveness_count AS verbal_cooperation_count,
    _dyad_period.material_cooperation_count
    + _dyad_period.aid_count
    + _dyad_period.sanction_relief_count
    + _dyad_period.concession_count
    + _dyad_period.investigation_count AS deed_cooperation_count,
    _dyad_period.cooperation_count,
    _dyad_period.event_count,
    CAST(_dyad_period.cooperation_count AS DOUBLE PRECISION) / _dyad_period.event_count AS cooperation_share
FROM _dyad_period
WHERE _dyad_period.period_kind = 'month' AND _dyad_period.cooperation_count > 0;
CREATE VIEW bi_country_month AS
-- What one state or organisation did to all others in a month, and what they did to it.
-- Grain: one row per state or organisation and month
-- Key: country_code, event_month
WITH side AS (
    SELECT
        dyad_period.source_code AS country_code,
        dyad_period.period_date AS event_month,
        'sent' AS direction,
        dyad_period.statement_count
        + dyad_period.request_count
        + dyad_period.agreement_count
        + dyad_period.consultation_count
        + dyad_period.support_count
        + dyad_period.apology_count
        + dyad_period.forgiveness_count AS verbal_cooperation_count,
        dyad_period.material_cooperation_count
        + dyad_period.aid_count
        + dyad_period.sanction_relief_count
        + dyad_period.concession_count
        + dyad_period.investigation_count AS material_cooperation_count,
        dyad_period.demand_count
        + dyad_period.accusation_count
        + dyad_period.rejection_count
        + dyad_period.threat_count AS verbal_conflict_count,
        dyad_period.protest_count
        + dyad_period.posture_count
        + dyad_period.sanction_count
        + dyad_period.rupture_count
        + dyad_period.coercion_count
        + dyad_period.assault_count AS material_conflict_count,
        dyad_period.imprecise_count
    FROM dyad_period
    WHERE dyad_period.period_kind = 'month'
    UNION ALL
    SELECT
        dyad_period.target_code AS country_code,
        dyad_period.period_date AS event_month,
        'received' AS direction,
        dyad_period.statement_count
        + dyad_period.request_count
        + dyad_period.agreement_count
        + dyad_period.consultation_count
        + dyad_period.support_count
        + dyad_period.apology_count
        + dyad_period.forgiveness_count AS verbal_cooperation_count,
        dyad_period.material_cooperation_count
        + dyad_period.aid_count
        + dyad_period.sanction_relief_count
        + dyad_period.concession_count
        + dyad_period.investigation_count AS material_cooperation_count,
        dyad_period.demand_count
        + dyad_period.accusation_count
        + dyad_period.rejection_count
        + dyad_period.threat_count AS verbal_conflict_count,
        dyad_period.protest_count
        + dyad_period.posture_count
        + dyad_period.sanction_count
        + dyad_period.rupture_count
        + dyad_period.coercion_count
        + dyad_period.assault_count AS material_conflict_count,
        dyad_period.imprecise_count
    FROM dyad_period
    WHERE dyad_period.period_kind = 'month'
),

counted AS (
    SELECT
        side.country_code,
        side.event_month,
        COALESCE(
            SUM(side.verbal_cooperation_count) FILTER (WHERE side.direction = 'sent'), 0
        ) AS sent_verbal_cooperation_count,
        COALESCE(
            SUM(side.material_cooperation_count) FILTER (WHERE side.direction = 'sent'), 0
        ) AS sent_material_cooperation_count,
        COALESCE(
            SUM(side.verbal_conflict_count) FILTER (WHERE side.direction = 'sent'), 0
        ) AS sent_verbal_conflict_count,
        COALESCE(
            SUM(side.material_conflict_count) FILTER (WHERE side.direction = 'sent'), 0
        ) AS sent_material_conflict_count,
        COALESCE(
            SUM(side.imprecise_count) FILTER (WHERE side.direction = 'sent'), 0
        ) AS sent_imprecise_count,
        COALESCE(
            SUM(side.verbal_cooperation_count) FILTER (WHERE side.direction = 'received'), 0
        ) AS received_verbal_cooperation_count,
        COALESCE(
            SUM(side.material_cooperation_count) FILTER (WHERE side.direction = 'received'), 0
        ) AS received_material_cooperation_count,
        COALESCE(
            SUM(side.verbal_conflict_count) FILTER (WHERE side.direction = 'received'), 0
        ) AS received_verbal_conflict_count,
        COALESCE(
            SUM(side.material_conflict_count) FILTER (WHERE side.direction = 'received'), 0
        ) AS received_material_conflict_count,
        COALESCE(
            SUM(side.imprecise_count) FILTER (WHERE side.direction = 'received'), 0
        ) AS received_imprecise_count
    FROM side
    GROUP BY
        side.country_code,
        side.event_month
)

SELECT
    counted.country_code,
    actor.actor_name AS country_name,
    actor.actor_kind = 'state' AS is_country,
    counted.event_month,
    counted.sent_verbal_cooperation_count,
    counted.sent_material_cooperation_count,
    counted.sent_verbal_conflict_count,
    counted.sent_material_conflict_count,
    counted.sent_imprecise_count,
    counted.received_verbal_cooperation_count,
    counted.received_material_cooperation_count,
    counted.received_verbal_conflict_count,
    counted.received_material_conflict_count,
    counted.received_imprecise_count
FROM counted
INNER JOIN actor ON counted.country_code = actor.actor_code;
CREATE VIEW bi_dyad_day AS
-- What one state or organisation did to another on one day, counted by kind of event. Armed groups are not in it.
-- Grain: one row per source, target and day
-- Key: source_code, target_code, event_date
SELECT
    _dyad_period.source_code,
    _dyad_period.source_name,
    _dyad_period.target_code,
    _dyad_period.target_name,
    _dyad_period.dyad_code,
    _dyad_period.is_country_pair,
    _dyad_period.period_date AS event_date,
    _dyad_period.request_count,
    _dyad_period.agreement_count,
    _dyad_period.consultation_count,
    _dyad_period.support_count,
    _dyad_period.apology_count,
    _dyad_period.forgiveness_count,
    _dyad_period.material_cooperation_count,
    _dyad_period.aid_count,
    _dyad_period.sanction_relief_count,
    _dyad_period.concession_count,
    _dyad_period.investigation_count,
    _dyad_period.demand_count,
    _dyad_period.accusation_count,
    _dyad_period.rejection_count,
    _dyad_period.threat_count,
    _dyad_period.protest_count,
    _dyad_period.posture_count,
    _dyad_period.sanction_count,
    _dyad_period.rupture_count,
    _dyad_period.coercion_count,
    _dyad_period.assault_count,
    _dyad_period.statement_count,
    _dyad_period.event_count,
    _dyad_period.cooperation_count,
    _dyad_period.conflict_count,
    _dyad_period.goldstein_sum,
    _dyad_period.goldstein_mean,
    _dyad_period.imprecise_count
FROM _dyad_period
WHERE _dyad_period.period_kind = 'day';
CREATE VIEW bi_dyad_month AS
-- What one state or organisation did to another in one month, counted by kind of event. Armed groups are not in it.
-- Grain: one row per source, target and month
-- Key: source_code, target_code, event_month
SELECT
    _dyad_period.source_code,
    _dyad_period.source_name,
    _dyad_period.target_code,
    _dyad_period.target_name,
    _dyad_period.dyad_code,
    _dyad_period.is_country_pair,
    _dyad_period.period_date AS event_month,
    _dyad_period.request_count,
    _dyad_period.agreement_count,
    _dyad_period.consultation_count,
    _dyad_period.support_count,
    _dyad_period.apology_count,
    _dyad_period.forgiveness_count,
    _dyad_period.material_cooperation_count,
    _dyad_period.aid_count,
    _dyad_period.sanction_relief_count,
    _dyad_period.concession_count,
    _dyad_period.investigation_count,
    _dyad_period.demand_count,
    _dyad_period.accusation_count,
    _dyad_period.rejection_count,
    _dyad_period.threat_count,
    _dyad_period.protest_count,
    _dyad_period.posture_count,
    _dyad_period.sanction_count,
    _dyad_period.rupture_count,
    _dyad_period.coercion_count,
    _dyad_period.assault_count,
    _dyad_period.statement_count,
    _dyad_period.event_count,
    _dyad_period.cooperation_count,
    _dyad_period.conflict_count,
    _dyad_period.goldstein_sum,
    _dyad_period.goldstein_mean,
    _dyad_period.imprecise_count
FROM _dyad_period
WHERE _dyad_period.period_kind = 'month';
CREATE VIEW bi_dyad_year AS
-- What one state or organisation did to another in one year, counted by kind of event. Armed groups are not in it.
-- Grain: one row per source, target and year
-- Key: source_code, target_code, event_year
SELECT
    _dyad_period.source_code,
    _dyad_period.source_name,
    _dyad_period.target_code,
    _dyad_period.target_name,
    _dyad_period.dyad_code,
    _dyad_period.is_country_pair,
    _dyad_period.period_date AS event_year,
    _dyad_period.request_count,
    _dyad_period.agreement_count,
    _dyad_period.consultation_count,
    _dyad_period.support_count,
    _dyad_period.apology_count,
    _dyad_period.forgiveness_count,
    _dyad_period.material_cooperation_count,
    _dyad_period.aid_count,
    _dyad_period.sanction_relief_count,
    _dyad_period.concession_count,
    _dyad_period.investigation_count,
    _dyad_period.demand_count,
    _dyad_period.accusation_count,
    _dyad_period.rejection_count,
    _dyad_period.threat_count,
    _dyad_period.protest_count,
    _dyad_period.posture_count,
    _dyad_period.sanction_count,
    _dyad_period.rupture_count,
    _dyad_period.coercion_count,
    _dyad_period.assault_count,
    _dyad_period.statement_count,
    _dyad_period.event_count,
    _dyad_period.cooperation_count,
    _dyad_period.conflict_count,
    _dyad_period.goldstein_sum,
    _dyad_period.goldstein_mean,
    _dyad_period.imprecise_count
FROM _dyad_period
WHERE _dyad_period.period_kind = 'year';
CREATE VIEW bi_event AS
-- Every event, once, with its codes, its parties, its dates and its best evidence.
-- Grain: one row per event
-- Key: event_id
SELECT
    event.event_id,
    event_type.event_kind,
    event.cameo_code,
    event_type.cameo_name,
    event_type.plover_code,
    event_type.plover_mode,
    event_type.quad_class,
    event_type.goldstein_score,
    event.topic,
    event.phase,
    event.extent,
    event.matter,
    NULLIF(event.sanction_instruments, '') AS sanction_instruments,
    NULLIF(event.contexts, '') AS contexts,
    source.party_code AS source_code,
    source_party.actor_name AS source_name,
    CASE WHEN source.actor_kind = 'state' THEN source.actor_code END AS source_country_iso3,
    CASE WHEN source.actor_kind = 'state' THEN source.actor_name END AS source_country_name,
    source.actor_code AS source_actor_code,
    source.actor_name AS source_actor_name,
    event.source_sector_code,
    target.party_code AS target_code,
    target_party.actor_name AS target_name,
    CASE WHEN target.actor_kind = 'state' THEN target.actor_code END AS target_country_iso3,
    CASE WHEN target.actor_kind = 'state' THEN target.actor_name END AS target_country_name,
    target.actor_code AS target_actor_code,
    target.actor_name AS target_actor_name,
    event.target_sector_code,
    event.dyad_code,
    source.actor_kind = 'state' AND target.actor_kind = 'state' AS is_country_pair,
    event.start_date AS event_start_date,
    event.end_date AS event_end_date,
    event.date_precision AS event_date_precision,
    event.date_basis AS event_date_basis,
    event.planned_start_date,
    event.planned_end_date,
    event.event_status,
    event.mention_count,
    event.article_count,
    event.outlet_count,
    event.first_published_date,
    event.last_published_date,
    event.confidence_score,
    event.dataset_code,
    evidence.sentence AS evidence_sentence
FROM event
INNER JOIN event_type ON event.cameo_code = event_type.cameo_code
INNER JOIN actor AS source ON event.source_actor_code = source.actor_code
INNER JOIN actor AS source_party ON source.party_code = source_party.actor_code
INNER JOIN actor AS target ON event.target_actor_code = target.actor_code
INNER JOIN actor AS target_party ON target.party_code = target_party.actor_code
LEFT JOIN event_mention AS evidence ON event.event_id = evidence.event_id AND evidence.is_evidence;
CREATE VIEW bi_event_mention AS
-- The evidence: every sentence that tells of an event, with the words that were read as actor and act.
-- Grain: one row per evidence sentence of an event
-- Key: mention_id
SELECT
    event_mention.mention_id,
    event_mention.event_id,
    event_mention.article_id,
    article.article_title,
    appearance.article_url,
    appearance.outlet_name,
    appearance.published_date,
    event_mention.sentence,
    event_mention.trigger,
    event_mention.source_text,
    event_mention.target_text,
    event_mention.article_part,
    event_mention.sentence_start,
    event_mention.sentence_end,
    event_mention.trigger_start,
    event_mention.trigger_end,
    event_mention.source_start,
    event_mention.source_end,
    event_mention.target_start,
    event_mention.target_end,
    event_mention.rule_id,
    event_mention.confidence_score,
    article.coder_version,
    article.lexicon_hash,
    article.copy_of_article_id IS NOT NULL AS is_copy,
    article.names_hash
FROM event_mention
INNER JOIN article ON event_mention.article_id = article.article_id
LEFT JOIN appearance ON article.article_id = appearance.article_id AND appearance.is_first;
CREATE VIEW bi_event_tag AS
-- The instruments and contexts of events, for filters that need no text search.
-- Grain: one row per event and tag
-- Key: event_id, tag_kind, tag_name
SELECT
    event_tag.event_id,
    event_tag.tag_kind,
    event_tag.tag_name
FROM event_tag;
CREATE VIEW bi_load AS
-- The runs of the loader.
-- Grain: one row per load
-- Key: load_id
SELECT
    load.load_id,
    CASE WHEN load.finished_at IS NULL THEN 'unfinished' ELSE 'finished' END AS load_status,
    load.started_at,
    load.finished_at,
    load.arguments,
    load.coder_version,
    load.lexicon_hash,
    load.article_count,
    load.new_article_count,
    load.recoded_article_count,
    load.unchanged_article_count,
    load.sentence_count,
    load.mention_count,
    load.new_event_count,
    load.changed_event_count,
    load.vanished_event_count,
    load.problem_count,
    load.names_hash
FROM load;
CREATE VIEW bi_problem AS
-- What was skipped, and why: files, documents and sentences.
-- Grain: one row per problem
-- Key: problem_id
SELECT
    problem.problem_id,
    problem.load_id,
    problem.problem_code,
    problem.message,
    problem.file_name,
    problem.line_number,
    problem.article_id
FROM problem;
CREATE VIEW bi_sanction_episode AS
-- The lives of sanctions, from threat to relief: who, against whom, what with, since when, and where it stands.
-- Grain: one row per sender, target, instrument and episode
-- Key: episode_id
SELECT
    sanction_episode.episode_id,
    sanction_episode.source_code,
    source.actor_name AS source_name,
    sanction_episode.target_code,
    target.actor_name AS target_name,
    sanction_episode.dyad_code,
    source.actor_kind = 'state' AND target.actor_kind = 'state' AS is_country_pair,
    sanction_episode.instrument,
    sanction_episode.first_threatened_date,
    sanction_episode.imposed_date,
    sanction_episode.extended_date,
    sanction_episode.first_eased_date,
    sanction_episode.lifted_date,
    sanction_episode.episode_status,
    sanction_episode.event_count,
    sanction_episode.matter,
    evidence.sentence AS evidence_sentence,
    sanction_episode.date_precision,
    sanction_episode.event_ids
FROM sanction_episode
INNER JOIN actor AS source ON sanction_episode.source_code = source.actor_code
INNER JOIN actor AS target ON sanction_episode.target_code = target.actor_code
LEFT JOIN event_mention AS evidence ON sanction_episode.evidence_event_id = evidence.event_id AND evidence.is_evidence;
CREATE VIEW bi_turning_point AS
-- Months in which two states or organisations turned: from cooperation to conflict, or back, or with a jump.
-- Grain: one row per dyad and month that turned
-- Key: dyad_code, event_month
WITH turned AS (
    SELECT
        _dyad_balance.dyad_code,
        _dyad_balance.event_month,
        CASE
            WHEN
                (_dyad_balance.cooperation_count - _dyad_balance.conflict_count)
                * (_dyad_balance.former_cooperation_count - _dyad_balance.former_conflict_count) < 0
                THEN 'sign'
            ELSE 'jump'
        END AS turning_kind,
        _dyad_balance.event_count,
        _dyad_balance.cooperation_count,
        _dyad_balance.conflict_count,
        _dyad_balance.goldstein_mean,
        _dyad_balance.former_month,
        _dyad_balance.former_event_count,
        _dyad_balance.former_cooperation_count,
        _dyad_balance.former_conflict_count,
        _dyad_balance.former_goldstein_mean
    FROM _dyad_balance
    WHERE
        (_dyad_balance.cooperation_count - _dyad_balance.conflict_count)
        * (_dyad_balance.former_cooperation_count - _dyad_balance.former_conflict_count) < 0
        OR ABS(_dyad_balance.goldstein_mean - _dyad_balance.former_goldstein_mean) >= 4
),

party AS (
    SELECT
        dyad_period.dyad_code,
        CASE
            WHEN MIN(dyad_period.source_code) < MIN(dyad_period.target_code) THEN MIN(dyad_period.source_code)
            ELSE MIN(dyad_period.target_code)
        END AS first_code,
        CASE
            WHEN MAX(dyad_period.source_code) > MAX(dyad_period.target_code) THEN MAX(dyad_period.source_code)
            ELSE MAX(dyad_period.target_code)
        END AS second_code
    FROM dyad_period
    WHERE dyad_period.period_kind = 'month'
    GROUP BY dyad_period.dyad_code
)

SELECT
    turned.dyad_code,
    first_actor.actor_code AS first_code,
    first_actor.actor_name AS first_name,
    second_actor.actor_code AS second_code,
    second_actor.actor_name AS second_name,
    first_actor.actor_kind = 'state' AND second_actor.actor_kind = 'state' AS is_country_pair,
    turned.event_month,
    turned.turning_kind,
    CASE
        WHEN turned.turning_kind = 'sign' AND turned.cooperation_count > turned.conflict_count THEN 'better'
        WHEN turned.turning_kind = 'jump' AND turned.goldstein_mean > turned.former_goldstein_mean THEN 'better'
        ELSE 'worse'
    END AS turning_direction,
    turned.event_count,
    turned.cooperation_count,
    turned.conflict_count,
    turned.goldstein_mean,
    turned.former_month,
    turned.former_event_count,
    turned.former_cooperation_count,
    turned.former_conflict_count,
    turned.former_goldstein_mean
FROM turned
INNER JOIN party ON turned.dyad_code = party.dyad_code
INNER JOIN actor AS first_actor ON party.first_code = first_actor.actor_code
INNER JOIN actor AS second_actor ON party.second_code = second_actor.actor_code;
