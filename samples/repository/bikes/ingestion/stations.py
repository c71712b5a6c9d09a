"""What is new among the stations of a feed."""

from typing import Any


def item(station: dict[str, Any]) -> dict[str, Any]:
    return {
        "stationId": station["id"],
        "name": station["name"],
        "bikes": station["bikes"],
        "docks": station["docks"],
    }


def changed(stations: list[dict[str, Any]], table: Any) -> list[dict[str, Any]]:
    news = []
    for station in stations:
        known = table.get_item(Key={"stationId": station["id"]}).get("Item")
        if known != item(station):
            news.append(item(station))
    return news
