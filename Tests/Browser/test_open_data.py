"""What a council publishes validates first time, and says what its books say."""

import csv
import datetime
import io
import json
import time
from pathlib import Path

import flattentool
import jsonschema
import pytest
import referencing
import requests
from house import ADDRESS, token

SCHEMAS = Path("../shared/data/360giving")
TODAY = datetime.date.today()
# Whole quarters: from a year before last, so that all of the demo is in them.
MONTHS = {"from": f"{TODAY.year - 2}-01", "to": f"{TODAY.year}-12"}


def ask(path: str, role: str = "finance", **fields) -> requests.Response:
    """Waits as long as it is told to, when tests before it have used up the minute's requests."""
    while True:
        answer = requests.get(
            f"{ADDRESS}/api/v1/{path}", params=fields, timeout=60,
            headers={"Authorization": f"Bearer {token(role)}"},
        )
        if answer.status_code != 429:
            break
        time.sleep(int(answer.headers["Retry-After"]))
    assert answer.status_code == 200, answer.text
    return answer


def table(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(ask(path, **MONTHS).content.decode())))


def pence(pounds: str) -> int:
    return round(float(pounds) * 100)


@pytest.fixture(scope="module")
def council() -> None:
    settings = {
        "council-name": "Example City Council", "council-identifier": "GB-LAE-XMP",
        "360giving-prefix": "example",
    }
    for name, value in settings.items():
        set_so = requests.post(
            f"{ADDRESS}/api/v1/setting/change", json={"name": name, "value": value}, timeout=60,
            headers={"Authorization": f"Bearer {token('administrator')}"},
        )
        assert set_so.status_code == 200, set_so.text


@pytest.mark.usefixtures("council")
def test_the_360giving_file_is_valid_by_the_published_schema():
    if not SCHEMAS.exists():
        pytest.skip(f"the published schemas are not here ({SCHEMAS})")
    package, grant = (
        json.loads((SCHEMAS / name).read_text())
        for name in ("360-giving-package-schema.json", "360-giving-schema.json")
    )
    # The package names the grants' schema by the address of an earlier patch.
    address = package["properties"]["grants"]["items"]["$ref"]
    schema = referencing.jsonschema.DRAFT202012.create_resource(grant)
    registry = referencing.Registry().with_resource(address, schema)
    validator = jsonschema.Draft202012Validator(
        package, registry=registry, format_checker=jsonschema.FormatChecker(),
    )
    file = ask("export/360giving", **MONTHS).json()
    assert file["version"] == "1.4" and len(file["grants"]) > 10
    assert [fault.message for fault in validator.iter_errors(file)] == []


@pytest.mark.usefixtures("council")
def test_the_360giving_file_opens_as_a_table_and_names_no_child(tmp_path):
    text = ask("export/360giving", **MONTHS).text
    assert "CH-" not in text and "PKG-" not in text and "recipientIndividual" not in text
    (tmp_path / "grants.json").write_text(text)
    flattentool.flatten(
        str(tmp_path / "grants.json"), output_name=str(tmp_path / "flat"), output_format="csv",
        root_list_path="grants", main_sheet_name="grants",
    )
    rows = list(csv.DictReader((tmp_path / "flat" / "grants.csv").open()))
    register = table("export/grants-register")
    assert len(rows) == len(register) == len({row["id"] for row in rows})
    assert sum(pence(row["amountAwarded"]) for row in rows) == sum(
        pence(row["Amount"]) for row in register
    )


def test_spending_has_every_payment_over_500_and_no_other():
    paid, after = {}, None
    while True:
        page = ask("payment/list", state="paid", size="500", **({"after": after} if after else {}))
        for payment in page.json()["items"]:
            name = payment["payment"]
            if payment["total_pence"] > 50_000:
                paid[name] = ask("payment/show", payment=name).json()["net_pence"]
        after = page.json().get("next")
        if not after:
            break
    published = table("export/spend-over-500")
    assert list(published[0]) == [
        "Date incurred", "Department", "Beneficiary", "Summary of purpose", "Amount",
        "Irrecoverable VAT", "Merchant category",
    ]
    over = sorted(amount for amount in paid.values() if amount > 50_000)
    assert over and sorted(
        pence(row["Amount"]) for row in published if pence(row["Amount"]) > 0
    ) == over


@pytest.mark.usefixtures("council")
def test_the_councils_own_columns_tell_the_same():
    published = table("export/council-spend")
    assert list(published[0]) == [
        "Body Name", "Body", "Payment Date", "Transaction Number", "Supplier Name",
        "Supplier Post Code", "Expenditure Category", "Net Amount",
    ]
    assert [row["Net Amount"] for row in published] == [
        row["Amount"] for row in table("export/spend-over-500")
    ]
