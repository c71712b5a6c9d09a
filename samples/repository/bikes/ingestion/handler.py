"""Takes in one state of the feed."""

import json
import os
import urllib.request
from datetime import datetime, timezone

import boto3
from aws_lambda_powertools import Logger

from stations import changed

logger = Logger(service="ingest")
bucket = boto3.resource("s3").Bucket(os.environ["RAW"])
table = boto3.resource("dynamodb").Table(os.environ["STATIONS"])


def handle(event: dict, context: object) -> dict:
    with urllib.request.urlopen(os.environ["FEED_URL"], timeout=10) as answer:
        feed = json.load(answer)
    now = datetime.now(timezone.utc)
    bucket.put_object(Key=f"feed/{now:%Y/%m/%d/%H%M}.json", Body=json.dumps(feed))
    news = changed(feed["stations"], table)
    with table.batch_writer() as batch:
        for station in news:
            batch.put_item(Item=station)
    logger.info("taken in", extra={"stations": len(feed["stations"]), "changed": len(news)})
    return {"changed": len(news)}
