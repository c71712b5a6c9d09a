const express = require('express');
const { DuckDBInstance } = require('@duckdb/node-api');

const app = express();
const database = process.env.BIKES_DB || 'bikes.duckdb';

async function rows(sql, ...values) {
  const instance = await DuckDBInstance.create(database, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(sql, values);
  return result.getRowObjects();
}

app.get('/stations/:id/hours', async (request, response) => {
  const hours = await rows(
    'select hour, bikes, was_empty from hours where station_id = ? order by hour desc limit 168',
    request.params.id,
  );
  response.json(hours);
});

app.get('/empty', async (request, response) => {
  response.json(await rows('select station_id, count(*) as hours from hours where was_empty group by all'));
});

app.listen(8080);
