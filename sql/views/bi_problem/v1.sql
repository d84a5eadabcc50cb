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
FROM problem
