"""Filing a complaint through the API, for journeys that begin with one."""

import json
import urllib.error
import urllib.request
import uuid

API = "/api/v1"
ROUTE = "/complaints"


def _example(address: str) -> dict:
    """A complaint to file: the one with which the API describes itself."""
    with urllib.request.urlopen(f"{address}{API}/openapi.json", timeout=20) as answer:
        description = json.load(answer)
    return description["paths"][ROUTE]["post"]["requestBody"]["content"]["application/json"]["example"]


def file_complaint(address: str) -> tuple[str, str]:
    """Number and query code of a new complaint on the server at an address."""
    headers = {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
    body = json.dumps(_example(address)).encode()
    request = urllib.request.Request(address + API + ROUTE, body, headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            receipt = json.load(answer)
    except urllib.error.HTTPError as error:
        raise RuntimeError(f"the filing was refused: {error.read().decode(errors='replace')[:500]}") from None
    return receipt["number"], receipt["queryCode"]
