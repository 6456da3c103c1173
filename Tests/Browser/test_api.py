"""The API is what its document says, whatever is sent to it."""

import os
import subprocess
import sys
from pathlib import Path

import openapi_spec_validator
import pytest
import requests
from house import ADDRESS, token

DOCUMENT = f"{ADDRESS}/api/v1/openapi.json"
CHECKS = [
    "not_a_server_error", "status_code_conformance", "content_type_conformance",
    "response_schema_conformance", "response_headers_conformance",
]


def test_the_document_is_one():
    openapi_spec_validator.validate(requests.get(DOCUMENT, timeout=30).json())


@pytest.mark.parametrize("role, phases", [
    ("coordinator", "fuzzing"), ("finance", "examples,coverage,fuzzing"),
])
def test_nothing_that_is_sent_brings_a_fault_or_an_answer_not_described(role, phases, tmp_path):
    sent = subprocess.run(
        [
            str(Path(sys.executable).parent / "schemathesis"), "run", DOCUMENT,
            "--header", f"Authorization: Bearer {token(role)}",
            "--checks", ",".join(CHECKS), "--phases", phases,
            "--max-examples", "5", "--seed", "1", "--no-shrink", "--continue-on-failure",
            "--request-timeout", "30", "--warnings", "off", "--workers", "1",
            "--suppress-health-check", "all",
        ],
        cwd=tmp_path, env=os.environ | {"NO_COLOR": "1", "COLUMNS": "100"},
        capture_output=True, text=True, timeout=240, check=False,
    )
    assert sent.returncode == 0, sent.stdout[-20_000:]
