_dyad_balance.dyad_code text
_dyad_balance.event_month date
_dyad_balance.event_count bigint
_dyad_balance.cooperation_count bigint
_dyad_balance.conflict_count bigint
_dyad_balance.goldstein_mean double precision
_dyad_balance.former_month date
_dyad_balance.former_event_count bigint
_dyad_balance.former_cooperation_count bigint
_dyad_balance.former_conflict_count bigint
_dyad_balance.former_goldstein_mean double precision
_dyad_count.source_code text
_dyad_count.source_name text
_dyad_count.target_code text
_dyad_count.target_name text
_dyad_count.dyad_code text
_dyad_count.is_country_pair boolean
_dyad_count.period_kind text
_dyad_count.period_date date
_dyad_count.request_count bigint
_dyad_count.agreement_count bigint
_dyad_count.consultation_count bigint
_dyad_count.support_count bigint
_dyad_count.apology_count bigint
_dyad_count.forgiveness_count bigint
_dyad_count.material_cooperation_count bigint
_dyad_count.aid_count bigint
_dyad_count.sanction_relief_count bigint
_dyad_count.concession_count bigint
_dyad_count.investigation_count bigint
_dyad_count.demand_count bigint
_dyad_count.accusation_count bigint
_dyad_count.rejection_count bigint
_dyad_count.threat_count bigint
_dyad_count.protest_count bigint
_dyad_count.posture_count bigint
_dyad_count.sanction_count bigint
_dyad_count.rupture_count bigint
_dyad_count.coercion_count bigint
_dyad_count.assault_count bigint
_dyad_count.statement_count bigint
_dyad_count.event_count bigint
_dyad_count.cooperation_count bigint
_dyad_count.conflict_count bigint
_dyad_count.goldstein_sum double precision
_dyad_count.goldstein_mean double precision
_dyad_count.imprecise_count bigint
_dyad_event.event_id text
_dyad_event.period_kind text
_dyad_event.period_date date
_dyad_event.is_inside boolean
_dyad_event.source_code text
_dyad_event.source_name text
_dyad_event.is_source_country boolean
_dyad_event.target_code text
_dyad_event.target_name text
_dyad_event.is_target_country boolean
_dyad_event.dyad_code text
_dyad_event.event_kind text
_dyad_event.quad_class integer
_dyad_event.goldstein_score double precision
_dyad_period.source_code text
_dyad_period.source_name text
_dyad_period.target_code text
_dyad_period.target_name text
_dyad_period.dyad_code text
_dyad_period.is_country_pair boolean
_dyad_period.period_kind text
_dyad_period.period_date date
_dyad_period.request_count integer
_dyad_period.agreement_count integer
_dyad_period.consultation_count integer
_dyad_period.support_count integer
_dyad_period.apology_count integer
_dyad_period.forgiveness_count integer
_dyad_period.material_cooperation_count integer
_dyad_period.aid_count integer
_dyad_period.sanction_relief_count integer
_dyad_period.concession_count integer
_dyad_period.investigation_count integer
_dyad_period.demand_count integer
_dyad_period.accusation_count integer
_dyad_period.rejection_count integer
_dyad_period.threat_count integer
_dyad_period.protest_count integer
_dyad_period.posture_count integer
_dyad_period.sanction_count integer
_dyad_period.rupture_count integer
_dyad_period.coercion_count integer
_dyad_period.assault_count integer
_dyad_period.statement_count integer
_dyad_period.event_count integer
_dyad_period.cooperation_count integer
_dyad_period.conflict_count integer
_dyad_period.goldstein_sum double precision
_dyad_period.goldstein_mean double precision
_dyad_period.imprecise_count integer
_event_calendar.event_id text
_event_calendar.period_kind text
_event_calendar.start_period_date date
_event_calendar.end_period_date date
_event_calendar.published_period_date date
actor.actor_code text NOT NULL
actor.actor_name text NOT NULL
actor.full_name text
actor.actor_kind text NOT NULL
actor.party_code text NOT NULL
actor.parent_code text
actor.country_code text
actor.sector_code text
actor.region text
actor.iso2_code text
actor.cow_code text
actor.valid_from_date date
actor.valid_to_date date
alembic_version.version_num character varying NOT NULL
apology.apology_id text NOT NULL
apology.source_code text NOT NULL
apology.target_code text NOT NULL
apology.dyad_code text NOT NULL
apology.matter text
apology.demanded_date date
apology.refused_date date
apology.offered_date date
apology.given_date date
apology.accepted_date date
apology.rejected_date date
apology.apology_status text NOT NULL
apology.date_precision text NOT NULL
apology.event_count integer NOT NULL
apology.event_ids text NOT NULL
apology.evidence_event_id text NOT NULL
appearance.appearance_id text NOT NULL
appearance.article_id text NOT NULL
appearance.outlet_name text
appearance.article_url text
appearance.published_date date
appearance.is_first boolean NOT NULL
appearance.file_name text
appearance.line_number integer
appearance.load_id integer NOT NULL
article.article_id text NOT NULL
article.article_title text NOT NULL
article.article_text text NOT NULL
article.language_code text
article.first_published_date date
article.variant_hash text NOT NULL
article.sentence_count integer NOT NULL
article.coder_version text NOT NULL
article.lexicon_hash text NOT NULL
article.copy_of_article_id text
article.names_hash text NOT NULL
article_band.band_hash text NOT NULL
article_band.article_id text NOT NULL
bi_apology.apology_id text
bi_apology.source_code text
bi_apology.source_name text
bi_apology.target_code text
bi_apology.target_name text
bi_apology.dyad_code text
bi_apology.is_country_pair boolean
bi_apology.matter text
bi_apology.demanded_date date
bi_apology.refused_date date
bi_apology.offered_date date
bi_apology.given_date date
bi_apology.accepted_date date
bi_apology.rejected_date date
bi_apology.apology_status text
bi_apology.event_count integer
bi_apology.evidence_sentence text
bi_apology.date_precision text
bi_apology.event_ids text
bi_article.article_id text
bi_article.article_title text
bi_article.article_url text
bi_article.outlet_name text
bi_article.language text
bi_article.first_published_date date
bi_article.last_published_date date
bi_article.appearance_count bigint
bi_article.outlet_count bigint
bi_article.sentence_count integer
bi_article.mention_count bigint
bi_article.event_count bigint
bi_article.coder_version text
bi_article.lexicon_hash text
bi_article.is_copy boolean
bi_article.copy_of_article_id text
bi_article.names_hash text
bi_cooperation_month.source_code text
bi_cooperation_month.source_name text
bi_cooperation_month.target_code text
bi_cooperation_month.target_name text
bi_cooperation_month.dyad_code text
bi_cooperation_month.is_country_pair boolean
bi_cooperation_month.event_month date
bi_cooperation_month.request_count integer
bi_cooperation_month.agreement_count integer
bi_cooperation_month.consultation_count integer
bi_cooperation_month.support_count integer
bi_cooperation_month.apology_count integer
bi_cooperation_month.forgiveness_count integer
bi_cooperation_month.material_cooperation_count integer
bi_cooperation_month.aid_count integer
bi_cooperation_month.sanction_relief_count integer
bi_cooperation_month.concession_count integer
bi_cooperation_month.investigation_count integer
bi_cooperation_month.verbal_cooperation_count integer
bi_cooperation_month.deed_cooperation_count integer
bi_cooperation_month.cooperation_count integer
bi_cooperation_month.event_count integer
bi_cooperation_month.cooperation_share double precision
bi_country_month.country_code text
bi_country_month.country_name text
bi_country_month.is_country boolean
bi_country_month.event_month date
bi_country_month.sent_verbal_cooperation_count bigint
bi_country_month.sent_material_cooperation_count bigint
bi_country_month.sent_verbal_conflict_count bigint
bi_country_month.sent_material_conflict_count bigint
bi_country_month.sent_imprecise_count bigint
bi_country_month.received_verbal_cooperation_count bigint
bi_country_month.received_material_cooperation_count bigint
bi_country_month.received_verbal_conflict_count bigint
bi_country_month.received_material_conflict_count bigint
bi_country_month.received_imprecise_count bigint
bi_dyad_day.source_code text
bi_dyad_day.source_name text
bi_dyad_day.target_code text
bi_dyad_day.target_name text
bi_dyad_day.dyad_code text
bi_dyad_day.is_country_pair boolean
bi_dyad_day.event_date date
bi_dyad_day.request_count integer
bi_dyad_day.agreement_count integer
bi_dyad_day.consultation_count integer
bi_dyad_day.support_count integer
bi_dyad_day.apology_count integer
bi_dyad_day.forgiveness_count integer
bi_dyad_day.material_cooperation_count integer
bi_dyad_day.aid_count integer
bi_dyad_day.sanction_relief_count integer
bi_dyad_day.concession_count integer
bi_dyad_day.investigation_count integer
bi_dyad_day.demand_count integer
bi_dyad_day.accusation_count integer
bi_dyad_day.rejection_count integer
bi_dyad_day.threat_count integer
bi_dyad_day.protest_count integer
bi_dyad_day.posture_count integer
bi_dyad_day.sanction_count integer
bi_dyad_day.rupture_count integer
bi_dyad_day.coercion_count integer
bi_dyad_day.assault_count integer
bi_dyad_day.statement_count integer
bi_dyad_day.event_count integer
bi_dyad_day.cooperation_count integer
bi_dyad_day.conflict_count integer
bi_dyad_day.goldstein_sum double precision
bi_dyad_day.goldstein_mean double precision
bi_dyad_day.imprecise_count integer
bi_dyad_month.source_code text
bi_dyad_month.source_name text
bi_dyad_month.target_code text
bi_dyad_month.target_name text
bi_dyad_month.dyad_code text
bi_dyad_month.is_country_pair boolean
bi_dyad_month.event_month date
bi_dyad_month.request_count integer
bi_dyad_month.agreement_count integer
bi_dyad_month.consultation_count integer
bi_dyad_month.support_count integer
bi_dyad_month.apology_count integer
bi_dyad_month.forgiveness_count integer
bi_dyad_month.material_cooperation_count integer
bi_dyad_month.aid_count integer
bi_dyad_month.sanction_relief_count integer
bi_dyad_month.concession_count integer
bi_dyad_month.investigation_count integer
bi_dyad_month.demand_count integer
bi_dyad_month.accusation_count integer
bi_dyad_month.rejection_count integer
bi_dyad_month.threat_count integer
bi_dyad_month.protest_count integer
bi_dyad_month.posture_count integer
bi_dyad_month.sanction_count integer
bi_dyad_month.rupture_count integer
bi_dyad_month.coercion_count integer
bi_dyad_month.assault_count integer
bi_dyad_month.statement_count integer
bi_dyad_month.event_count integer
bi_dyad_month.cooperation_count integer
bi_dyad_month.conflict_count integer
bi_dyad_month.goldstein_sum double precision
bi_dyad_month.goldstein_mean double precision
bi_dyad_month.imprecise_count integer
bi_dyad_year.source_code text
bi_dyad_year.source_name text
bi_dyad_year.target_code text
bi_dyad_year.target_name text
bi_dyad_year.dyad_code text
bi_dyad_year.is_country_pair boolean
bi_dyad_year.event_year date
bi_dyad_year.request_count integer
bi_dyad_year.agreement_count integer
bi_dyad_year.consultation_count integer
bi_dyad_year.support_count integer
bi_dyad_year.apology_count integer
bi_dyad_year.forgiveness_count integer
bi_dyad_year.material_cooperation_count integer
bi_dyad_year.aid_count integer
bi_dyad_year.sanction_relief_count integer
bi_dyad_year.concession_count integer
bi_dyad_year.investigation_count integer
bi_dyad_year.demand_count integer
bi_dyad_year.accusation_count integer
bi_dyad_year.rejection_count integer
bi_dyad_year.threat_count integer
bi_dyad_year.protest_count integer
bi_dyad_year.posture_count integer
bi_dyad_year.sanction_count integer
bi_dyad_year.rupture_count integer
bi_dyad_year.coercion_count integer
bi_dyad_year.assault_count integer
bi_dyad_year.statement_count integer
bi_dyad_year.event_count integer
bi_dyad_year.cooperation_count integer
bi_dyad_year.conflict_count integer
bi_dyad_year.goldstein_sum double precision
bi_dyad_year.goldstein_mean double precision
bi_dyad_year.imprecise_count integer
bi_event.event_id text
bi_event.event_kind text
bi_event.cameo_code text
bi_event.cameo_name text
bi_event.plover_code text
bi_event.plover_mode text
bi_event.quad_class integer
bi_event.goldstein_score double precision
bi_event.topic text
bi_event.phase text
bi_event.extent text
bi_event.matter text
bi_event.sanction_instruments text
bi_event.contexts text
bi_event.source_code text
bi_event.source_name text
bi_event.source_country_iso3 text
bi_event.source_country_name text
bi_event.source_actor_code text
bi_event.source_actor_name text
bi_event.source_sector_code text
bi_event.target_code text
bi_event.target_name text
bi_event.target_country_iso3 text
bi_event.target_country_name text
bi_event.target_actor_code text
bi_event.target_actor_name text
bi_event.target_sector_code text
bi_event.dyad_code text
bi_event.is_country_pair boolean
bi_event.event_start_date date
bi_event.event_end_date date
bi_event.event_date_precision text
bi_event.event_date_basis text
bi_event.planned_start_date date
bi_event.planned_end_date date
bi_event.event_status text
bi_event.mention_count integer
bi_event.article_count integer
bi_event.outlet_count integer
bi_event.first_published_date date
bi_event.last_published_date date
bi_event.confidence_score double precision
bi_event.dataset_code text
bi_event.evidence_sentence text
bi_event_mention.mention_id text
bi_event_mention.event_id text
bi_event_mention.article_id text
bi_event_mention.article_title text
bi_event_mention.article_url text
bi_event_mention.outlet_name text
bi_event_mention.published_date date
bi_event_mention.sentence text
bi_event_mention.trigger text
bi_event_mention.source_text text
bi_event_mention.target_text text
bi_event_mention.article_part text
bi_event_mention.sentence_start integer
bi_event_mention.sentence_end integer
bi_event_mention.trigger_start integer
bi_event_mention.trigger_end integer
bi_event_mention.source_start integer
bi_event_mention.source_end integer
bi_event_mention.target_start integer
bi_event_mention.target_end integer
bi_event_mention.rule_id text
bi_event_mention.confidence_score double precision
bi_event_mention.coder_version text
bi_event_mention.lexicon_hash text
bi_event_mention.is_copy boolean
bi_event_mention.names_hash text
bi_event_tag.event_id text
bi_event_tag.tag_kind text
bi_event_tag.tag_name text
bi_load.load_id integer
bi_load.load_status text
bi_load.started_at timestamp with time zone
bi_load.finished_at timestamp with time zone
bi_load.arguments text
bi_load.coder_version text
bi_load.lexicon_hash text
bi_load.article_count integer
bi_load.new_article_count integer
bi_load.recoded_article_count integer
bi_load.unchanged_article_count integer
bi_load.sentence_count integer
bi_load.mention_count integer
bi_load.new_event_count integer
bi_load.changed_event_count integer
bi_load.vanished_event_count integer
bi_load.problem_count integer
bi_load.names_hash text
bi_problem.problem_id text
bi_problem.load_id integer
bi_problem.problem_code text
bi_problem.message text
bi_problem.file_name text
bi_problem.line_number integer
bi_problem.article_id text
bi_sanction_episode.episode_id text
bi_sanction_episode.source_code text
bi_sanction_episode.source_name text
bi_sanction_episode.target_code text
bi_sanction_episode.target_name text
bi_sanction_episode.dyad_code text
bi_sanction_episode.is_country_pair boolean
bi_sanction_episode.instrument text
bi_sanction_episode.first_threatened_date date
bi_sanction_episode.imposed_date date
bi_sanction_episode.extended_date date
bi_sanction_episode.first_eased_date date
bi_sanction_episode.lifted_date date
bi_sanction_episode.episode_status text
bi_sanction_episode.event_count integer
bi_sanction_episode.matter text
bi_sanction_episode.evidence_sentence text
bi_sanction_episode.date_precision text
bi_sanction_episode.event_ids text
bi_turning_point.dyad_code text
bi_turning_point.first_code text
bi_turning_point.first_name text
bi_turning_point.second_code text
bi_turning_point.second_name text
bi_turning_point.is_country_pair boolean
bi_turning_point.event_month date
bi_turning_point.turning_kind text
bi_turning_point.turning_direction text
bi_turning_point.event_count bigint
bi_turning_point.cooperation_count bigint
bi_turning_point.conflict_count bigint
bi_turning_point.goldstein_mean double precision
bi_turning_point.former_month date
bi_turning_point.former_event_count bigint
bi_turning_point.former_cooperation_count bigint
bi_turning_point.former_conflict_count bigint
bi_turning_point.former_goldstein_mean double precision
dyad_period.source_code text NOT NULL
dyad_period.target_code text NOT NULL
dyad_period.period_kind text NOT NULL
dyad_period.period_date date NOT NULL
dyad_period.dyad_code text NOT NULL
dyad_period.request_count integer NOT NULL
dyad_period.agreement_count integer NOT NULL
dyad_period.consultation_count integer NOT NULL
dyad_period.support_count integer NOT NULL
dyad_period.apology_count integer NOT NULL
dyad_period.forgiveness_count integer NOT NULL
dyad_period.material_cooperation_count integer NOT NULL
dyad_period.aid_count integer NOT NULL
dyad_period.sanction_relief_count integer NOT NULL
dyad_period.concession_count integer NOT NULL
dyad_period.investigation_count integer NOT NULL
dyad_period.demand_count integer NOT NULL
dyad_period.accusation_count integer NOT NULL
dyad_period.rejection_count integer NOT NULL
dyad_period.threat_count integer NOT NULL
dyad_period.protest_count integer NOT NULL
dyad_period.posture_count integer NOT NULL
dyad_period.sanction_count integer NOT NULL
dyad_period.rupture_count integer NOT NULL
dyad_period.coercion_count integer NOT NULL
dyad_period.assault_count integer NOT NULL
dyad_period.statement_count integer NOT NULL
dyad_period.event_count integer NOT NULL
dyad_period.cooperation_count integer NOT NULL
dyad_period.conflict_count integer NOT NULL
dyad_period.goldstein_tenths integer NOT NULL
dyad_period.imprecise_count integer NOT NULL
event.event_id text NOT NULL
event.dataset_code text NOT NULL
event.source_actor_code text NOT NULL
event.source_sector_code text
event.target_actor_code text NOT NULL
event.target_sector_code text
event.cameo_code text NOT NULL
event.family_code text NOT NULL
event.event_status text NOT NULL
event.start_date date
event.end_date date
event.date_precision text NOT NULL
event.date_basis text NOT NULL
event.planned_start_date date
event.planned_end_date date
event.topic text
event.phase text
event.extent text
event.matter text
event.sanction_instruments text NOT NULL
event.contexts text NOT NULL
event.confidence_score double precision NOT NULL
event.dyad_code text NOT NULL
event.mention_count integer NOT NULL
event.article_count integer NOT NULL
event.outlet_count integer NOT NULL
event.first_published_date date
event.last_published_date date
event_alias.alias_id text NOT NULL
event_alias.event_id text NOT NULL
event_mention.mention_id text NOT NULL
event_mention.event_id text NOT NULL
event_mention.is_evidence boolean NOT NULL
event_mention.article_id text NOT NULL
event_mention.dataset_code text NOT NULL
event_mention.source_actor_code text NOT NULL
event_mention.source_sector_code text
event_mention.target_actor_code text NOT NULL
event_mention.target_sector_code text
event_mention.cameo_code text NOT NULL
event_mention.family_code text NOT NULL
event_mention.event_status text NOT NULL
event_mention.start_date date
event_mention.end_date date
event_mention.date_precision text NOT NULL
event_mention.date_basis text NOT NULL
event_mention.planned_start_date date
event_mention.planned_end_date date
event_mention.topic text
event_mention.phase text
event_mention.extent text
event_mention.matter text
event_mention.sanction_instruments text NOT NULL
event_mention.contexts text NOT NULL
event_mention.confidence_score double precision NOT NULL
event_mention.date_text text
event_mention.article_part text NOT NULL
event_mention.sentence_number integer NOT NULL
event_mention.sentence text NOT NULL
event_mention.sentence_start integer NOT NULL
event_mention.sentence_end integer NOT NULL
event_mention.trigger text NOT NULL
event_mention.trigger_start integer NOT NULL
event_mention.trigger_end integer NOT NULL
event_mention.source_text text NOT NULL
event_mention.source_start integer NOT NULL
event_mention.source_end integer NOT NULL
event_mention.target_text text NOT NULL
event_mention.target_start integer NOT NULL
event_mention.target_end integer NOT NULL
event_mention.rule_id text NOT NULL
event_mention.content_rule_ids text NOT NULL
event_tag.event_id text NOT NULL
event_tag.tag_kind text NOT NULL
event_tag.tag_name text NOT NULL
event_type.cameo_code text NOT NULL
event_type.cameo_name text NOT NULL
event_type.event_kind text NOT NULL
event_type.family_code text NOT NULL
event_type.goldstein_score double precision NOT NULL
event_type.quad_class integer NOT NULL
event_type.plover_code text
event_type.plover_mode text
event_type.contexts text NOT NULL
event_type.topic text
event_type.phase text
load.load_id integer NOT NULL
load.arguments text NOT NULL
load.coder_version text NOT NULL
load.lexicon_hash text NOT NULL
load.started_at timestamp with time zone NOT NULL
load.finished_at timestamp with time zone
load.article_count integer NOT NULL
load.new_article_count integer NOT NULL
load.recoded_article_count integer NOT NULL
load.unchanged_article_count integer NOT NULL
load.sentence_count integer NOT NULL
load.mention_count integer NOT NULL
load.new_event_count integer NOT NULL
load.changed_event_count integer NOT NULL
load.vanished_event_count integer NOT NULL
load.problem_count integer NOT NULL
load.names_hash text NOT NULL
problem.problem_id text NOT NULL
problem.load_id integer NOT NULL
problem.problem_code text NOT NULL
problem.message text NOT NULL
problem.file_name text
problem.line_number integer
problem.article_id text
sanction_episode.episode_id text NOT NULL
sanction_episode.source_code text NOT NULL
sanction_episode.target_code text NOT NULL
sanction_episode.dyad_code text NOT NULL
sanction_episode.instrument text
sanction_episode.first_threatened_date date
sanction_episode.imposed_date date
sanction_episode.extended_date date
sanction_episode.first_eased_date date
sanction_episode.lifted_date date
sanction_episode.episode_status text NOT NULL
sanction_episode.date_precision text NOT NULL
sanction_episode.event_count integer NOT NULL
sanction_episode.matter text
sanction_episode.event_ids text NOT NULL
sanction_episode.evidence_event_id text NOT NULL
seed_file.file_name text NOT NULL
seed_file.content_hash text NOT NULL
untold_pair.dyad_code text NOT NULL

actor ck_actor_actor_kind CHECK ((actor_kind = ANY (ARRAY['state'::text, 'organisation'::text, 'group'::text])))
actor ck_actor_date_order CHECK ((valid_from_date <= valid_to_date))
actor ck_actor_own_party CHECK (((actor_kind = 'organisation'::text) OR (party_code = actor_code)))
actor fk_actor_country_code_actor FOREIGN KEY (country_code) REFERENCES actor(actor_code)
actor fk_actor_parent_code_actor FOREIGN KEY (parent_code) REFERENCES actor(actor_code)
actor fk_actor_party_code_actor FOREIGN KEY (party_code) REFERENCES actor(actor_code)
actor pk_actor PRIMARY KEY (actor_code)
alembic_version alembic_version_pkc PRIMARY KEY (version_num)
apology ck_apology_apology_status CHECK ((apology_status = ANY (ARRAY['demanded'::text, 'refused'::text, 'offered'::text, 'given'::text, 'accepted'::text, 'rejected'::text])))
apology fk_apology_source_code_actor FOREIGN KEY (source_code) REFERENCES actor(actor_code)
apology fk_apology_target_code_actor FOREIGN KEY (target_code) REFERENCES actor(actor_code)
apology pk_apology PRIMARY KEY (apology_id)
appearance fk_appearance_article_id_article FOREIGN KEY (article_id) REFERENCES article(article_id)
appearance fk_appearance_load_id_load FOREIGN KEY (load_id) REFERENCES load(load_id)
appearance pk_appearance PRIMARY KEY (appearance_id)
article ck_article_no_copy_of_itself CHECK ((article_id <> copy_of_article_id))
article fk_article_copy_of_article_id_article FOREIGN KEY (copy_of_article_id) REFERENCES article(article_id)
article pk_article PRIMARY KEY (article_id)
article_band fk_article_band_article_id_article FOREIGN KEY (article_id) REFERENCES article(article_id)
article_band pk_article_band PRIMARY KEY (band_hash, article_id)
dyad_period ck_dyad_period_period_kind CHECK ((period_kind = ANY (ARRAY['day'::text, 'month'::text, 'year'::text])))
dyad_period fk_dyad_period_source_code_actor FOREIGN KEY (source_code) REFERENCES actor(actor_code)
dyad_period fk_dyad_period_target_code_actor FOREIGN KEY (target_code) REFERENCES actor(actor_code)
dyad_period pk_dyad_period PRIMARY KEY (source_code, target_code, period_kind, period_date)
event ck_event_confidence_score CHECK (((confidence_score > (0)::double precision) AND (confidence_score <= (1)::double precision)))
event ck_event_date_basis CHECK ((date_basis = ANY (ARRAY['explicit'::text, 'relative'::text, 'publication'::text, 'none'::text])))
event ck_event_date_order CHECK ((start_date <= end_date))
event ck_event_date_precision CHECK ((date_precision = ANY (ARRAY['day'::text, 'week'::text, 'month'::text, 'season'::text, 'year'::text, 'decade'::text, 'unknown'::text])))
event ck_event_event_status CHECK ((event_status = ANY (ARRAY['actual'::text, 'planned'::text, 'background'::text])))
event ck_event_mention_count CHECK (((mention_count >= article_count) AND (article_count >= 0)))
event ck_event_planned_date_order CHECK ((planned_start_date <= planned_end_date))
event ck_event_published_date_order CHECK ((first_published_date <= last_published_date))
event ck_event_source_is_not_target CHECK ((source_actor_code <> target_actor_code))
event fk_event_cameo_code_event_type FOREIGN KEY (cameo_code) REFERENCES event_type(cameo_code)
event fk_event_source_actor_code_actor FOREIGN KEY (source_actor_code) REFERENCES actor(actor_code)
event fk_event_target_actor_code_actor FOREIGN KEY (target_actor_code) REFERENCES actor(actor_code)
event pk_event PRIMARY KEY (event_id)
event_alias ck_event_alias_alias_is_not_event CHECK ((alias_id <> event_id))
event_alias fk_event_alias_event_id_event FOREIGN KEY (event_id) REFERENCES event(event_id)
event_alias pk_event_alias PRIMARY KEY (alias_id)
event_mention ck_event_mention_article_part CHECK ((article_part = ANY (ARRAY['title'::text, 'text'::text])))
event_mention ck_event_mention_confidence_score CHECK (((confidence_score > (0)::double precision) AND (confidence_score <= (1)::double precision)))
event_mention ck_event_mention_date_basis CHECK ((date_basis = ANY (ARRAY['explicit'::text, 'relative'::text, 'publication'::text, 'none'::text])))
event_mention ck_event_mention_date_order CHECK ((start_date <= end_date))
event_mention ck_event_mention_date_precision CHECK ((date_precision = ANY (ARRAY['day'::text, 'week'::text, 'month'::text, 'season'::text, 'year'::text, 'decade'::text, 'unknown'::text])))
event_mention ck_event_mention_event_status CHECK ((event_status = ANY (ARRAY['actual'::text, 'planned'::text, 'background'::text])))
event_mention ck_event_mention_planned_date_order CHECK ((planned_start_date <= planned_end_date))
event_mention ck_event_mention_sentence_span CHECK (((sentence_start >= 0) AND (sentence_start < sentence_end)))
event_mention ck_event_mention_source_is_not_target CHECK ((source_actor_code <> target_actor_code))
event_mention ck_event_mention_trigger_span CHECK (((trigger_start >= 0) AND (trigger_start < trigger_end)))
event_mention fk_event_mention_article_id_article FOREIGN KEY (article_id) REFERENCES article(article_id)
event_mention fk_event_mention_cameo_code_event_type FOREIGN KEY (cameo_code) REFERENCES event_type(cameo_code)
event_mention fk_event_mention_event_id_event FOREIGN KEY (event_id) REFERENCES event(event_id)
event_mention fk_event_mention_source_actor_code_actor FOREIGN KEY (source_actor_code) REFERENCES actor(actor_code)
event_mention fk_event_mention_target_actor_code_actor FOREIGN KEY (target_actor_code) REFERENCES actor(actor_code)
event_mention pk_event_mention PRIMARY KEY (mention_id)
event_tag ck_event_tag_tag_kind CHECK ((tag_kind = ANY (ARRAY['instrument'::text, 'context'::text])))
event_tag fk_event_tag_event_id_event FOREIGN KEY (event_id) REFERENCES event(event_id)
event_tag pk_event_tag PRIMARY KEY (event_id, tag_kind, tag_name)
event_type ck_event_type_event_kind CHECK ((event_kind = ANY (ARRAY['request'::text, 'agreement'::text, 'consultation'::text, 'support'::text, 'apology'::text, 'forgiveness'::text, 'cooperation'::text, 'aid'::text, 'sanction_relief'::text, 'concession'::text, 'investigation'::text, 'demand'::text, 'accusation'::text, 'rejection'::text, 'threat'::text, 'protest'::text, 'posture'::text, 'sanction'::text, 'rupture'::text, 'coercion'::text, 'assault'::text, 'statement'::text])))
event_type ck_event_type_goldstein_score CHECK (((goldstein_score >= ('-10'::integer)::double precision) AND (goldstein_score <= (10)::double precision)))
event_type ck_event_type_quad_class CHECK (((quad_class >= 1) AND (quad_class <= 4)))
event_type pk_event_type PRIMARY KEY (cameo_code)
load ck_load_time_order CHECK ((started_at <= finished_at))
load pk_load PRIMARY KEY (load_id)
problem fk_problem_load_id_load FOREIGN KEY (load_id) REFERENCES load(load_id)
problem pk_problem PRIMARY KEY (problem_id)
sanction_episode ck_sanction_episode_episode_status CHECK ((episode_status = ANY (ARRAY['threatened'::text, 'in force'::text, 'eased'::text, 'lifted'::text])))
sanction_episode fk_sanction_episode_source_code_actor FOREIGN KEY (source_code) REFERENCES actor(actor_code)
sanction_episode fk_sanction_episode_target_code_actor FOREIGN KEY (target_code) REFERENCES actor(actor_code)
sanction_episode pk_sanction_episode PRIMARY KEY (episode_id)
seed_file pk_seed_file PRIMARY KEY (file_name)
untold_pair pk_untold_pair PRIMARY KEY (dyad_code)

CREATE UNIQUE INDEX alembic_version_pkc ON public.alembic_version USING btree (version_num)
CREATE INDEX ix_actor_party_code ON public.actor USING btree (party_code)
CREATE INDEX ix_apology_dyad_code ON public.apology USING btree (dyad_code)
CREATE INDEX ix_apology_pair ON public.apology USING btree (source_code, target_code)
CREATE INDEX ix_appearance_article_id ON public.appearance USING btree (article_id)
CREATE INDEX ix_article_band_article_id ON public.article_band USING btree (article_id)
CREATE INDEX ix_article_copy_of_article_id ON public.article USING btree (copy_of_article_id)
CREATE INDEX ix_dyad_period_period_kind_dyad_code_period_date ON public.dyad_period USING btree (period_kind, dyad_code, period_date)
CREATE INDEX ix_event_alias_event_id ON public.event_alias USING btree (event_id)
CREATE INDEX ix_event_cameo_code ON public.event USING btree (cameo_code)
CREATE INDEX ix_event_dyad_code_start_date ON public.event USING btree (dyad_code, start_date)
CREATE INDEX ix_event_group ON public.event USING btree (source_actor_code, target_actor_code, family_code, dataset_code, start_date)
CREATE INDEX ix_event_mention_article_id ON public.event_mention USING btree (article_id)
CREATE INDEX ix_event_mention_event_id ON public.event_mention USING btree (event_id)
CREATE INDEX ix_event_mention_group ON public.event_mention USING btree (source_actor_code, target_actor_code, family_code, dataset_code, start_date)
CREATE INDEX ix_event_mention_wide ON public.event_mention USING btree (source_actor_code, target_actor_code, family_code, dataset_code, start_date) WHERE ((start_date IS NULL) OR (end_date IS NULL) OR (start_date <> end_date))
CREATE INDEX ix_event_start_date ON public.event USING btree (start_date)
CREATE INDEX ix_event_target_actor_code ON public.event USING btree (target_actor_code)
CREATE INDEX ix_problem_load_id ON public.problem USING btree (load_id)
CREATE INDEX ix_sanction_episode_dyad_code ON public.sanction_episode USING btree (dyad_code)
CREATE INDEX ix_sanction_episode_pair ON public.sanction_episode USING btree (source_code, target_code)
CREATE UNIQUE INDEX pk_actor ON public.actor USING btree (actor_code)
CREATE UNIQUE INDEX pk_apology ON public.apology USING btree (apology_id)
CREATE UNIQUE INDEX pk_appearance ON public.appearance USING btree (appearance_id)
CREATE UNIQUE INDEX pk_article ON public.article USING btree (article_id)
CREATE UNIQUE INDEX pk_article_band ON public.article_band USING btree (band_hash, article_id)
CREATE UNIQUE INDEX pk_dyad_period ON public.dyad_period USING btree (source_code, target_code, period_kind, period_date)
CREATE UNIQUE INDEX pk_event ON public.event USING btree (event_id)
CREATE UNIQUE INDEX pk_event_alias ON public.event_alias USING btree (alias_id)
CREATE UNIQUE INDEX pk_event_mention ON public.event_mention USING btree (mention_id)
CREATE UNIQUE INDEX pk_event_tag ON public.event_tag USING btree (event_id, tag_kind, tag_name)
CREATE UNIQUE INDEX pk_event_type ON public.event_type USING btree (cameo_code)
CREATE UNIQUE INDEX pk_load ON public.load USING btree (load_id)
CREATE UNIQUE INDEX pk_problem ON public.problem USING btree (problem_id)
CREATE UNIQUE INDEX pk_sanction_episode ON public.sanction_episode USING btree (episode_id)
CREATE UNIQUE INDEX pk_seed_file ON public.seed_file USING btree (file_name)
CREATE UNIQUE INDEX pk_untold_pair ON public.untold_pair USING btree (dyad_code)
CREATE UNIQUE INDEX uq_appearance_first ON public.appearance USING btree (article_id) WHERE is_first
CREATE UNIQUE INDEX uq_event_mention_evidence ON public.event_mention USING btree (event_id) WHERE is_evidence

_dyad_balance.0 Cooperation and conflict of a dyad in each month of at least three events, beside those of such a month before. Internal. With fewer than three events a month's balance turns with every article.
_dyad_balance.1 The two in alphabetical order, whoever acts: RUS-TUR.
_dyad_balance.2 First day of the month.
_dyad_balance.3 Number of events whose dates lie inside the month, either way.
_dyad_balance.4 Number of these in quad classes 1 and 2.
_dyad_balance.5 Number of these in quad classes 3 and 4.
_dyad_balance.6 Mean of their Goldstein scores; empty where there are none.
_dyad_balance.7 The month before with as many events.
_dyad_balance.8 Number of events of former_month.
_dyad_balance.9 Number of events of former_month in quad classes 1 and 2.
_dyad_balance.10 Number of events of former_month in quad classes 3 and 4.
_dyad_balance.11 Mean of the Goldstein scores of former_month.
_dyad_count.0 What one state or organisation did to another in a day, a month or a year. Internal: three public views cut it.
_dyad_count.1 State or organisation that acts.
_dyad_count.2 Name of source_code.
_dyad_count.3 State or organisation that is acted on.
_dyad_count.4 Name of target_code.
_dyad_count.5 The two in alphabetical order, whoever acts: RUS-TUR.
_dyad_count.6 True where both are states.
_dyad_count.7 day, month or year.
_dyad_count.8 First day of the period.
_dyad_count.9 Number of events of kind request (CAMEO 02).
_dyad_count.10 Number of events of kind agreement (CAMEO 03, 057).
_dyad_count.11 Number of events of kind consultation (CAMEO 04).
_dyad_count.12 Number of events of kind support (CAMEO 05 but for 055 to 057).
_dyad_count.13 Number of events of kind apology (CAMEO 055).
_dyad_count.14 Number of events of kind forgiveness (CAMEO 056).
_dyad_count.15 Number of events of kind cooperation (CAMEO 06). cooperation_count holds all cooperative kinds.
_dyad_count.16 Number of events of kind aid (CAMEO 07).
_dyad_count.17 Number of events of kind sanction_relief (CAMEO 085).
_dyad_count.18 Number of events of kind concession (CAMEO 08 but for 085).
_dyad_count.19 Number of events of kind investigation (CAMEO 09).
_dyad_count.20 Number of events of kind demand (CAMEO 10).
_dyad_count.21 Number of events of kind accusation (CAMEO 11).
_dyad_count.22 Number of events of kind rejection (CAMEO 12).
_dyad_count.23 Number of events of kind threat (CAMEO 13).
_dyad_count.24 Number of events of kind protest (CAMEO 14).
_dyad_count.25 Number of events of kind posture (CAMEO 15).
_dyad_count.26 Number of events of kind sanction (CAMEO 162, 163).
_dyad_count.27 Number of events of kind rupture (CAMEO 16 but for 162 and 163).
_dyad_count.28 Number of events of kind coercion (CAMEO 17).
_dyad_count.29 Number of events of kind assault (CAMEO 18, 19, 20).
_dyad_count.30 Number of events of kind statement (CAMEO 01, only in imported data).
_dyad_count.31 Number of events whose dates lie inside the period.
_dyad_count.32 Number of these in quad classes 1 and 2.
_dyad_count.33 Number of these in quad classes 3 and 4.
_dyad_count.34 Sum of their Goldstein scores.
_dyad_count.35 Mean of their Goldstein scores; empty where there are none.
_dyad_count.36 Number of events first published in the period whose own dates are wider than it or open.
_dyad_event.0 Events between states and organisations, put into days, months and years. Internal: armed groups are left out here.
_dyad_event.1 The event.
_dyad_event.2 day, month or year.
_dyad_event.3 First day of the period the event counts in, or of its first publication.
_dyad_event.4 True where the event's dates lie inside the period.
_dyad_event.5 State or organisation that acts.
_dyad_event.6 Name of source_code.
_dyad_event.7 True where the source is a state.
_dyad_event.8 State or organisation that is acted on.
_dyad_event.9 Name of target_code.
_dyad_event.10 True where the target is a state.
_dyad_event.11 The two in alphabetical order, whoever acts: RUS-TUR.
_dyad_event.12 Kind of an event inside the period, else empty.
_dyad_event.13 Quad class of an event inside the period, else empty.
_dyad_event.14 Goldstein's scale for an event inside the period, else empty.
_dyad_period.0 What one state or organisation did to another in a day, a month or a year, with names. Internal: public views cut it. The counts are kept by the load; _dyad_count counts the same out of the events.
_dyad_period.1 State or organisation that acts.
_dyad_period.2 Name of source_code.
_dyad_period.3 State or organisation that is acted on.
_dyad_period.4 Name of target_code.
_dyad_period.5 The two in alphabetical order, whoever acts: RUS-TUR.
_dyad_period.6 True where both are states.
_dyad_period.7 day, month or year.
_dyad_period.8 First day of the period.
_dyad_period.9 Number of events of kind request (CAMEO 02).
_dyad_period.10 Number of events of kind agreement (CAMEO 03, 057).
_dyad_period.11 Number of events of kind consultation (CAMEO 04).
_dyad_period.12 Number of events of kind support (CAMEO 05 but for 055 to 057).
_dyad_period.13 Number of events of kind apology (CAMEO 055).
_dyad_period.14 Number of events of kind forgiveness (CAMEO 056).
_dyad_period.15 Number of events of kind cooperation (CAMEO 06). cooperation_count holds all cooperative kinds.
_dyad_period.16 Number of events of kind aid (CAMEO 07).
_dyad_period.17 Number of events of kind sanction_relief (CAMEO 085).
_dyad_period.18 Number of events of kind concession (CAMEO 08 but for 085).
_dyad_period.19 Number of events of kind investigation (CAMEO 09).
_dyad_period.20 Number of events of kind demand (CAMEO 10).
_dyad_period.21 Number of events of kind accusation (CAMEO 11).
_dyad_period.22 Number of events of kind rejection (CAMEO 12).
_dyad_period.23 Number of events of kind threat (CAMEO 13).
_dyad_period.24 Number of events of kind protest (CAMEO 14).
_dyad_period.25 Number of events of kind posture (CAMEO 15).
_dyad_period.26 Number of events of kind sanction (CAMEO 162, 163).
_dyad_period.27 Number of events of kind rupture (CAMEO 16 but for 162 and 163).
_dyad_period.28 Number of events of kind coercion (CAMEO 17).
_dyad_period.29 Number of events of kind assault (CAMEO 18, 19, 20).
_dyad_period.30 Number of events of kind statement (CAMEO 01, only in imported data).
_dyad_period.31 Number of events whose dates lie inside the period.
_dyad_period.32 Number of these in quad classes 1 and 2.
_dyad_period.33 Number of these in quad classes 3 and 4.
_dyad_period.34 Sum of their Goldstein scores.
_dyad_period.35 Mean of their Goldstein scores; empty where there are none.
_dyad_period.36 Number of events first published in the period whose own dates are wider than it or open.
_event_calendar.0 The day, month and year in which each event begins, ends and was first published. Internal: the two databases cut dates with different functions, and this is the one place where that shows.
_event_calendar.1 The event.
_event_calendar.2 day, month or year.
_event_calendar.3 First day of the period in which the event begins.
_event_calendar.4 First day of the period in which the event ends.
_event_calendar.5 First day of the period of its first publication.
bi_apology.0 Apologies sought or given: by whom, to whom, what for, and what became of them.
bi_apology.1 Key: hash of both sides and the first event.
bi_apology.2 State or organisation that apologises or is asked to.
bi_apology.3 Name of source_code.
bi_apology.4 State or organisation that the apology is due to.
bi_apology.5 Name of target_code.
bi_apology.6 The two in alphabetical order, whoever acts: RUS-TUR.
bi_apology.7 True where both are states.
bi_apology.8 The words that say what for.
bi_apology.9 First day on which it was demanded.
bi_apology.10 Last day on which it was refused.
bi_apology.11 First day on which it was offered.
bi_apology.12 Day it was given.
bi_apology.13 Day it was accepted.
bi_apology.14 Day on which the offended side turned it down.
bi_apology.15 demanded, refused, offered, given, accepted or rejected: what is known last.
bi_apology.16 Number of events it is made of.
bi_apology.17 The sentence that shows it best.
bi_apology.18 How fine the coarsest of the dates is; a date is the first day of its time. unknown where there is none.
bi_apology.19 Its events in order of time, comma-separated.
bi_article.0 The articles, where they appeared and how much was found in them.
bi_article.1 Key: hash of the normalised title and text.
bi_article.2 Title; empty text where the article has none.
bi_article.3 Address of the first appearance.
bi_article.4 Outlet of the first appearance.
bi_article.5 ISO 639-1 code; empty where the text is too short to tell.
bi_article.6 Earliest publication known; empty where no appearance has a date.
bi_article.7 Latest publication known.
bi_article.8 Number of places (outlet and address) where this text appeared.
bi_article.9 Number of different outlets named.
bi_article.10 Number of sentences, the title included.
bi_article.11 Number of evidence sentences found in it.
bi_article.12 Number of different events it tells of.
bi_article.13 Version of the program that coded it.
bi_article.14 Hash of the seeds it was coded with.
bi_article.15 True where it is a copy of another article in the database.
bi_article.16 The article it is a copy of.
bi_article.17 Hash of the names of actors, the user's own ones included; empty before schema 0002.
bi_cooperation_month.0 How one state or organisation cooperated with another in one month, in words and in deeds.
bi_cooperation_month.1 State or organisation that acts.
bi_cooperation_month.2 Name of source_code.
bi_cooperation_month.3 State or organisation that is acted on.
bi_cooperation_month.4 Name of target_code.
bi_cooperation_month.5 The two in alphabetical order, whoever acts: RUS-TUR.
bi_cooperation_month.6 True where both are states.
bi_cooperation_month.7 First day of the month.
bi_cooperation_month.8 Number of events of kind request (CAMEO 02).
bi_cooperation_month.9 Number of events of kind agreement (CAMEO 03, 057).
bi_cooperation_month.10 Number of events of kind consultation (CAMEO 04).
bi_cooperation_month.11 Number of events of kind support (CAMEO 05 but for 055 to 057).
bi_cooperation_month.12 Number of events of kind apology (CAMEO 055).
bi_cooperation_month.13 Number of events of kind forgiveness (CAMEO 056).
bi_cooperation_month.14 Number of events of kind cooperation (CAMEO 06). cooperation_count holds all cooperative kinds.
bi_cooperation_month.15 Number of events of kind aid (CAMEO 07).
bi_cooperation_month.16 Number of events of kind sanction_relief (CAMEO 085).
bi_cooperation_month.17 Number of events of kind concession (CAMEO 08 but for 085).
bi_cooperation_month.18 Number of events of kind investigation (CAMEO 09).
bi_cooperation_month.19 Number of acts in words (quad class 1).
bi_cooperation_month.20 Number of acts in deeds (quad class 2).
bi_cooperation_month.21 Number of these in quad classes 1 and 2.
bi_cooperation_month.22 Number of events whose dates lie inside the period.
bi_cooperation_month.23 Cooperative events as a share of all of the month, 0 to 1.
bi_country_month.0 What one state or organisation did to all others in a month, and what they did to it.
bi_country_month.1 State or organisation.
bi_country_month.2 Name of country_code.
bi_country_month.3 True for a state, false for an organisation.
bi_country_month.4 First day of the month.
bi_country_month.5 Number of acts of verbal cooperation sent to others in the month.
bi_country_month.6 Number of acts of material cooperation sent to others in the month.
bi_country_month.7 Number of acts of verbal conflict sent to others in the month.
bi_country_month.8 Number of acts of material conflict sent to others in the month.
bi_country_month.9 Number of acts sent to others, first published in the month, whose own dates are wider than it or open.
bi_country_month.10 Number of acts of verbal cooperation received from others in the month.
bi_country_month.11 Number of acts of material cooperation received from others in the month.
bi_country_month.12 Number of acts of verbal conflict received from others in the month.
bi_country_month.13 Number of acts of material conflict received from others in the month.
bi_country_month.14 Number of acts received from others, first published in the month, whose own dates are wider than it or open.
bi_dyad_day.0 What one state or organisation did to another on one day, counted by kind of event. Armed groups are not in it.
bi_dyad_day.1 State or organisation that acts.
bi_dyad_day.2 Name of source_code.
bi_dyad_day.3 State or organisation that is acted on.
bi_dyad_day.4 Name of target_code.
bi_dyad_day.5 The two in alphabetical order, whoever acts: RUS-TUR.
bi_dyad_day.6 True where both are states.
bi_dyad_day.7 The day.
bi_dyad_day.8 Number of events of kind request (CAMEO 02).
bi_dyad_day.9 Number of events of kind agreement (CAMEO 03, 057).
bi_dyad_day.10 Number of events of kind consultation (CAMEO 04).
bi_dyad_day.11 Number of events of kind support (CAMEO 05 but for 055 to 057).
bi_dyad_day.12 Number of events of kind apology (CAMEO 055).
bi_dyad_day.13 Number of events of kind forgiveness (CAMEO 056).
bi_dyad_day.14 Number of events of kind cooperation (CAMEO 06). cooperation_count holds all cooperative kinds.
bi_dyad_day.15 Number of events of kind aid (CAMEO 07).
bi_dyad_day.16 Number of events of kind sanction_relief (CAMEO 085).
bi_dyad_day.17 Number of events of kind concession (CAMEO 08 but for 085).
bi_dyad_day.18 Number of events of kind investigation (CAMEO 09).
bi_dyad_day.19 Number of events of kind demand (CAMEO 10).
bi_dyad_day.20 Number of events of kind accusation (CAMEO 11).
bi_dyad_day.21 Number of events of kind rejection (CAMEO 12).
bi_dyad_day.22 Number of events of kind threat (CAMEO 13).
bi_dyad_day.23 Number of events of kind protest (CAMEO 14).
bi_dyad_day.24 Number of events of kind posture (CAMEO 15).
bi_dyad_day.25 Number of events of kind sanction (CAMEO 162, 163).
bi_dyad_day.26 Number of events of kind rupture (CAMEO 16 but for 162 and 163).
bi_dyad_day.27 Number of events of kind coercion (CAMEO 17).
bi_dyad_day.28 Number of events of kind assault (CAMEO 18, 19, 20).
bi_dyad_day.29 Number of events of kind statement (CAMEO 01, only in imported data).
bi_dyad_day.30 Number of events whose dates lie inside the period.
bi_dyad_day.31 Number of these in quad classes 1 and 2.
bi_dyad_day.32 Number of these in quad classes 3 and 4.
bi_dyad_day.33 Sum of their Goldstein scores.
bi_dyad_day.34 Mean of their Goldstein scores; empty where there are none.
bi_dyad_day.35 Number of events first published in the period whose own dates are wider than it or open.
bi_dyad_month.0 What one state or organisation did to another in one month, counted by kind of event. Armed groups are not in it.
bi_dyad_month.1 State or organisation that acts.
bi_dyad_month.2 Name of source_code.
bi_dyad_month.3 State or organisation that is acted on.
bi_dyad_month.4 Name of target_code.
bi_dyad_month.5 The two in alphabetical order, whoever acts: RUS-TUR.
bi_dyad_month.6 True where both are states.
bi_dyad_month.7 First day of the month.
bi_dyad_month.8 Number of events of kind request (CAMEO 02).
bi_dyad_month.9 Number of events of kind agreement (CAMEO 03, 057).
bi_dyad_month.10 Number of events of kind consultation (CAMEO 04).
bi_dyad_month.11 Number of events of kind support (CAMEO 05 but for 055 to 057).
bi_dyad_month.12 Number of events of kind apology (CAMEO 055).
bi_dyad_month.13 Number of events of kind forgiveness (CAMEO 056).
bi_dyad_month.14 Number of events of kind cooperation (CAMEO 06). cooperation_count holds all cooperative kinds.
bi_dyad_month.15 Number of events of kind aid (CAMEO 07).
bi_dyad_month.16 Number of events of kind sanction_relief (CAMEO 085).
bi_dyad_month.17 Number of events of kind concession (CAMEO 08 but for 085).
bi_dyad_month.18 Number of events of kind investigation (CAMEO 09).
bi_dyad_month.19 Number of events of kind demand (CAMEO 10).
bi_dyad_month.20 Number of events of kind accusation (CAMEO 11).
bi_dyad_month.21 Number of events of kind rejection (CAMEO 12).
bi_dyad_month.22 Number of events of kind threat (CAMEO 13).
bi_dyad_month.23 Number of events of kind protest (CAMEO 14).
bi_dyad_month.24 Number of events of kind posture (CAMEO 15).
bi_dyad_month.25 Number of events of kind sanction (CAMEO 162, 163).
bi_dyad_month.26 Number of events of kind rupture (CAMEO 16 but for 162 and 163).
bi_dyad_month.27 Number of events of kind coercion (CAMEO 17).
bi_dyad_month.28 Number of events of kind assault (CAMEO 18, 19, 20).
bi_dyad_month.29 Number of events of kind statement (CAMEO 01, only in imported data).
bi_dyad_month.30 Number of events whose dates lie inside the period.
bi_dyad_month.31 Number of these in quad classes 1 and 2.
bi_dyad_month.32 Number of these in quad classes 3 and 4.
bi_dyad_month.33 Sum of their Goldstein scores.
bi_dyad_month.34 Mean of their Goldstein scores; empty where there are none.
bi_dyad_month.35 Number of events first published in the period whose own dates are wider than it or open.
bi_dyad_year.0 What one state or organisation did to another in one year, counted by kind of event. Armed groups are not in it.
bi_dyad_year.1 State or organisation that acts.
bi_dyad_year.2 Name of source_code.
bi_dyad_year.3 State or organisation that is acted on.
bi_dyad_year.4 Name of target_code.
bi_dyad_year.5 The two in alphabetical order, whoever acts: RUS-TUR.
bi_dyad_year.6 True where both are states.
bi_dyad_year.7 First day of the year.
bi_dyad_year.8 Number of events of kind request (CAMEO 02).
bi_dyad_year.9 Number of events of kind agreement (CAMEO 03, 057).
bi_dyad_year.10 Number of events of kind consultation (CAMEO 04).
bi_dyad_year.11 Number of events of kind support (CAMEO 05 but for 055 to 057).
bi_dyad_year.12 Number of events of kind apology (CAMEO 055).
bi_dyad_year.13 Number of events of kind forgiveness (CAMEO 056).
bi_dyad_year.14 Number of events of kind cooperation (CAMEO 06). cooperation_count holds all cooperative kinds.
bi_dyad_year.15 Number of events of kind aid (CAMEO 07).
bi_dyad_year.16 Number of events of kind sanction_relief (CAMEO 085).
bi_dyad_year.17 Number of events of kind concession (CAMEO 08 but for 085).
bi_dyad_year.18 Number of events of kind investigation (CAMEO 09).
bi_dyad_year.19 Number of events of kind demand (CAMEO 10).
bi_dyad_year.20 Number of events of kind accusation (CAMEO 11).
bi_dyad_year.21 Number of events of kind rejection (CAMEO 12).
bi_dyad_year.22 Number of events of kind threat (CAMEO 13).
bi_dyad_year.23 Number of events of kind protest (CAMEO 14).
bi_dyad_year.24 Number of events of kind posture (CAMEO 15).
bi_dyad_year.25 Number of events of kind sanction (CAMEO 162, 163).
bi_dyad_year.26 Number of events of kind rupture (CAMEO 16 but for 162 and 163).
bi_dyad_year.27 Number of events of kind coercion (CAMEO 17).
bi_dyad_year.28 Number of events of kind assault (CAMEO 18, 19, 20).
bi_dyad_year.29 Number of events of kind statement (CAMEO 01, only in imported data).
bi_dyad_year.30 Number of events whose dates lie inside the period.
bi_dyad_year.31 Number of these in quad classes 1 and 2.
bi_dyad_year.32 Number of these in quad classes 3 and 4.
bi_dyad_year.33 Sum of their Goldstein scores.
bi_dyad_year.34 Mean of their Goldstein scores; empty where there are none.
bi_dyad_year.35 Number of events first published in the period whose own dates are wider than it or open.
bi_event.0 Every event, once, with its codes, its parties, its dates and its best evidence.
bi_event.1 Key: hash of the act and its earliest mention; an id that vanished in a merge stays valid as an alias.
bi_event.2 Plain word for the act: request, sanction, apology, ...
bi_event.3 CAMEO code, 2 to 4 digits, leading zero kept.
bi_event.4 CAMEO's name of the code.
bi_event.5 PLOVER event type.
bi_event.6 PLOVER mode, where the type has one.
bi_event.7 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
bi_event.8 Goldstein's scale from -10 (conflict) to 10 (cooperation), by CAMEO code.
bi_event.9 What the act is about where that crosses codes: sanctions, apology, ...
bi_event.10 Stage in the life of a sanction or apology: threatened, imposed, extended, asked, refused, promised, eased, lifted, demanded, offered, given, accepted.
bi_event.11 full or partial, where the text says so.
bi_event.12 The words that say what for or on what.
bi_event.13 Instruments of a sanction, sorted, divided by commas; empty where none is named.
bi_event.14 PLOVER contexts, sorted, divided by commas; empty where none is found.
bi_event.15 State, organisation or armed group that acts; a body such as UN.SC counts as its organisation.
bi_event.16 Name of source_code.
bi_event.17 ISO 3166 code of the state that acts; empty for an organisation or group.
bi_event.18 Name of source_country_iso3.
bi_event.19 The very actor that acts, such as UN.SC.
bi_event.20 Name of source_actor_code.
bi_event.21 Part of society of the actor that acts (GOV, MIL, LEG, ...); empty where only the state is named.
bi_event.22 State, organisation or armed group that is acted on; a body such as UN.SC counts as its organisation.
bi_event.23 Name of target_code.
bi_event.24 ISO 3166 code of the state that is acted on; empty for an organisation or group.
bi_event.25 Name of target_country_iso3.
bi_event.26 The very actor that is acted on, such as UN.SC.
bi_event.27 Name of target_actor_code.
bi_event.28 Part of society of the actor that is acted on (GOV, MIL, LEG, ...); empty where only the state is named.
bi_event.29 The two parties in alphabetical order, whoever acts: RUS-TUR.
bi_event.30 True where both parties are states.
bi_event.31 First possible day of the act; empty where its beginning is open.
bi_event.32 Last possible day of the act; empty where nothing bounds it.
bi_event.33 How fine the date is: day, week, month, season, year, decade, unknown.
bi_event.34 What the date rests on: explicit, relative, publication, none.
bi_event.35 First day for which the act announced is planned.
bi_event.36 Last day for which the act announced is planned.
bi_event.37 actual, planned (a coming act) or background (an older act looked back on).
bi_event.38 Number of sentences that tell of the event.
bi_event.39 Number of articles that tell of the event.
bi_event.40 Number of different outlets that carried one of these articles; articles without a named outlet do not count.
bi_event.41 Earliest publication of an article that tells of the event.
bi_event.42 Latest publication of an article that tells of the event.
bi_event.43 How sure the coder is of the event, above 0 and up to 1.
bi_event.44 relations-db, or the data set the event was imported from.
bi_event.45 The sentence that shows the event best; empty for imported events.
bi_event_mention.0 The evidence: every sentence that tells of an event, with the words that were read as actor and act.
bi_event_mention.1 Key: hash of article, trigger, actors and code.
bi_event_mention.2 The event the sentence is evidence of.
bi_event_mention.3 The article the sentence stands in.
bi_event_mention.4 Title of the article; empty text where it has none.
bi_event_mention.5 Address of the article's first appearance.
bi_event_mention.6 Outlet of the article's first appearance.
bi_event_mention.7 Day of the article's first appearance.
bi_event_mention.8 The whole sentence.
bi_event_mention.9 The words that carry the act.
bi_event_mention.10 The words that name the acting side.
bi_event_mention.11 The words that name the affected side.
bi_event_mention.12 title or text: where the offsets count.
bi_event_mention.13 Offset of the sentence's first character.
bi_event_mention.14 Offset behind the sentence's last character.
bi_event_mention.15 Offset of the trigger's first character.
bi_event_mention.16 Offset behind the trigger's last character.
bi_event_mention.17 Offset of the first character of source_text.
bi_event_mention.18 Offset behind the last character of source_text.
bi_event_mention.19 Offset of the first character of target_text.
bi_event_mention.20 Offset behind the last character of target_text.
bi_event_mention.21 The lexicon rule that fired.
bi_event_mention.22 How sure the coder is of this mention, above 0 and up to 1.
bi_event_mention.23 Version of the program that coded the article.
bi_event_mention.24 Hash of the seeds the article was coded with.
bi_event_mention.25 True where the article is a copy of another one in the database.
bi_event_mention.26 Hash of the names of actors, the user's own ones included; empty before schema 0002.
bi_event_tag.0 The instruments and contexts of events, for filters that need no text search.
bi_event_tag.1 The event.
bi_event_tag.2 instrument (of a sanction) or context (of PLOVER).
bi_event_tag.3 The tag: financial, visa, ... or economic, military, ...
bi_load.0 The runs of the loader.
bi_load.1 Key: number of the run.
bi_load.2 finished, or unfinished where it is still running or was killed.
bi_load.3 When it began, UTC.
bi_load.4 When it ended, UTC; empty where it did not.
bi_load.5 The command line.
bi_load.6 Version of the program.
bi_load.7 Hash of the seeds.
bi_load.8 Number of articles handed to the loader.
bi_load.9 Number of articles not known before.
bi_load.10 Number of known articles coded again.
bi_load.11 Number of known articles left as they were.
bi_load.12 Number of sentences of the new and recoded articles.
bi_load.13 Number of evidence sentences found in the new and recoded articles.
bi_load.14 Number of events that came into being.
bi_load.15 Number of events that changed.
bi_load.16 Number of events that were merged away or no longer found.
bi_load.17 Number of problems met, known ones included.
bi_load.18 Hash of the names of actors, the user's own ones included; empty before schema 0002.
bi_problem.0 What was skipped, and why: files, documents and sentences.
bi_problem.1 Key: hash of the other columns but load_id, so that the same problem is stored once.
bi_problem.2 The first load that met it.
bi_problem.3 What kind of problem: empty_file, not_json, ...
bi_problem.4 What happened and what to do about it.
bi_problem.5 The file, where there is one.
bi_problem.6 The line in the file, from 1, where there is one.
bi_problem.7 The article, where there is one; it may have been refused.
bi_sanction_episode.0 The lives of sanctions, from threat to relief: who, against whom, what with, since when, and where it stands.
bi_sanction_episode.1 Key: hash of sender, target, instrument and first event.
bi_sanction_episode.2 State or organisation whose sanction it is.
bi_sanction_episode.3 Name of source_code.
bi_sanction_episode.4 State or organisation it is against.
bi_sanction_episode.5 Name of target_code.
bi_sanction_episode.6 The two in alphabetical order, whoever acts: RUS-TUR.
bi_sanction_episode.7 True where both are states.
bi_sanction_episode.8 What with (trade_import, arms ...); empty where nobody names it.
bi_sanction_episode.9 First day on which it was threatened.
bi_sanction_episode.10 Day it was imposed.
bi_sanction_episode.11 Last day on which it was extended.
bi_sanction_episode.12 First day on which part of it was lifted.
bi_sanction_episode.13 Day it was lifted.
bi_sanction_episode.14 threatened, in force, eased (in part) or lifted: what is known last.
bi_sanction_episode.15 Number of events it is made of.
bi_sanction_episode.16 The words for the goods or sectors, or what it was for.
bi_sanction_episode.17 The sentence that shows it best.
bi_sanction_episode.18 How fine the coarsest of the dates is; a date is the first day of its time. unknown where there is none.
bi_sanction_episode.19 Its events in order of time, comma-separated.
bi_turning_point.0 Months in which two states or organisations turned: from cooperation to conflict, or back, or with a jump.
bi_turning_point.1 The two in alphabetical order, whoever acts: RUS-TUR.
bi_turning_point.2 The first of the two.
bi_turning_point.3 Name of first_code.
bi_turning_point.4 The second of the two.
bi_turning_point.5 Name of second_code.
bi_turning_point.6 True where both are states.
bi_turning_point.7 First day of the month.
bi_turning_point.8 sign: more cooperation than conflict became less, or the other way round; jump: the mean Goldstein score moved by four or more.
bi_turning_point.9 better or worse.
bi_turning_point.10 Number of events whose dates lie inside the month, either way; three at least.
bi_turning_point.11 Number of these in quad classes 1 and 2.
bi_turning_point.12 Number of these in quad classes 3 and 4.
bi_turning_point.13 Mean of their Goldstein scores; empty where there are none.
bi_turning_point.14 The month it is compared with: the last one before with three events or more.
bi_turning_point.15 Number of events of former_month.
bi_turning_point.16 Number of events of former_month in quad classes 1 and 2.
bi_turning_point.17 Number of events of former_month in quad classes 3 and 4.
bi_turning_point.18 Mean of the Goldstein scores of former_month.
