#!/bin/sh
# Tries the API with requests made from its own description, as a visitor and as an officer: none may bring an error of
# the server, an answer that the description does not have, or an end of the server. The seed is fixed, so that a
# finding comes again. Before that a client that was written from the description alone handles a complaint with a key,
# two settle one between a consumer and a trader, and the program is killed while it sends messages.
set -eu
cd "$(dirname "$0")/../.."
schemathesis=${XIAOBAO_SCHEMATHESIS:-.venv/bin/schemathesis}
examples=${XIAOBAO_API_EXAMPLES:-20}
checks=not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance
checks=$checks,response_headers_conformance,allow_header_conformance
passed=0 failed=0 skipped=0

# try ENGINE CONFIGURATION CHECKS OPTION...: with one worker, because Python 3.11 miscounts its recursion in several.
try() {
    engine=$1 configuration=$2 wanted=$3
    shift 3
    echo "-- $engine, $configuration"
    # shellcheck disable=SC2086
    if .venv/bin/python Tests/JourneyTests/with_server.py "$engine" \
        $schemathesis --config-file "Tests/ApiTests/$configuration.toml" run '{address}/api/v1/openapi.json' \
        --max-examples "$examples" --seed 121 --workers 1 --request-timeout 20 --no-color --warnings off \
        --checks "$wanted" "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
}

# Signing out is left to the visitor: the officer would be nobody from then on. ignored_auth is not among the checks: it
# takes a query code that it followed from a receipt for an invented one, and expects 401 where a wrong code is told 404.
both() {
    try "$1" visitor "$checks,unsupported_method"
    try "$1" officer "$checks" --exclude-operation-id endSession \
        --header 'Authorization: Bearer {token}' --header 'If-Match: *'
}

# once SCRIPT ENGINE: a program of our own, which counts one by its end.
once() {
    echo "-- $1, $2"
    if .venv/bin/python "Tests/ApiTests/$1" "$2"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

once run_client.py sqlite
once run_settling.py sqlite
once crash.py sqlite
both sqlite
if [ -n "${XIAOBAO_TEST_POSTGRES:-}" ]; then
    once run_client.py postgres
    once run_settling.py postgres
    once crash.py postgres
    both postgres
else
    echo 'skip the API on PostgreSQL: XIAOBAO_TEST_POSTGRES is not set'
    skipped=5
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
