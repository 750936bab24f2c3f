package datus.agent;

import java.util.Optional;

/**
 * On whose account models are asked.
 *
 * @param subagent within which assistant; empty in a notebook
 */
record Payer(String user, Optional<String> subagent) {}
