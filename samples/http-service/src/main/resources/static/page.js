"use strict";
const $ = id => document.getElementById(id);
let chosen = [];

function choose(files) {
  chosen = [...files];
  $("files").required = chosen.length === 0;
  $("chosen").textContent = chosen.map(file => file.name).join(", ");
}

function tell(text, failed) {
  $("status").textContent = text;
  $("status").classList.toggle("failed", failed);
  $("report").hidden = failed || $("report").srcdoc === "";
}

$("files").addEventListener("change", () => choose($("files").files));
for (const kind of ["dragover", "dragleave", "drop"]) {
  $("drop").addEventListener(kind, event => {
    event.preventDefault();
    $("drop").classList.toggle("over", kind === "dragover");
    if (kind === "drop") {
      choose(event.dataTransfer.files);
    }
  });
}

$("ask").addEventListener("submit", async event => {
  event.preventDefault();
  const body = new FormData();
  chosen.forEach(file => body.append("file", file));
  const query = new URLSearchParams({ format: "html" });
  if ($("stage").value) {
    query.set("stage", $("stage").value);
  }
  tell("Reviewing…", false);
  try {
    const answer = await fetch("v1/reviews?" + query, {
      method: "POST",
      body,
      headers: $("key").value ? { "X-API-Key": $("key").value } : {}
    });
    if (answer.ok) {
      $("report").srcdoc = await answer.text();
      tell("Reviewed.", false);
      $("report").focus();
    } else {
      const problem = await answer.json();
      tell(problem.detail || problem.title, true);
    }
  } catch (fault) {
    tell("The service cannot be reached.", true);
  }
});
