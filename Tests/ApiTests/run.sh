#!/bin/sh
# Tries the API with requests made from its own description: none may bring an error of the server, an answer that the
# description does not have, or an end of the server. The seed is fixed, so that a finding comes again.
set -eu
cd "$(dirname "$0")/../.."
examples=${XIAOBAO_API_EXAMPLES:-40}
passed=0 failed=0 skipped=0

try() {
    if .venv/bin/python Tests/JourneyTests/with_server.py "$1" \
        .venv/bin/schemathesis run '{address}/api/v1/openapi.json' --max-examples "$examples" --seed 121 \
        --workers 2 --request-timeout 20 --no-color \
        --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
}

try sqlite
if [ -n "${XIAOBAO_TEST_POSTGRES:-}" ]; then
    try postgres
else
    echo 'skip the API on PostgreSQL: XIAOBAO_TEST_POSTGRES is not set'
    skipped=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
