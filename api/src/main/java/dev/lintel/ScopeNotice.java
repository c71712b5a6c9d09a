package dev.lintel;

/** Where the skill says to adapt it, by the statement that says so. */
public record ScopeNotice(String statement, String text) {}
