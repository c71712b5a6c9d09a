import boto3
import pytest
from moto import mock_aws

from ingestion.stations import changed, item

STATION = {"id": "s1", "name": "Harbour", "bikes": 3, "docks": 9}


@pytest.fixture
def table():
    with mock_aws():
        yield boto3.resource("dynamodb", region_name="eu-west-1").create_table(
            TableName="stations",
            BillingMode="PAY_PER_REQUEST",
            AttributeDefinitions=[{"AttributeName": "stationId", "AttributeType": "S"}],
            KeySchema=[{"AttributeName": "stationId", "KeyType": "HASH"}],
        )


def test_a_station_that_is_not_known_is_new(table):
    assert changed([STATION], table) == [item(STATION)]


def test_a_station_that_stands_as_before_is_not(table):
    table.put_item(Item=item(STATION))

    assert changed([STATION], table) == []
