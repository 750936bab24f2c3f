package datus.model;

import datus.error.DatusException;
import datus.workspace.Secrets;

/** A failure in a person's words: which model, where, what its provider said, and the next step. */
record FailureText(ModelFacts facts, String key) {
    private static final String WITHOUT = "%model off answers without it.";

    DatusException error(ModelFailure failure) {
        return DatusException.model(sentence(failure), hint(failure) + WITHOUT);
    }

    /** As in "claude at api.anthropic.com is busy (429): Try later." */
    String sentence(ModelFailure failure) {
        String what = failure.status() == 0
                ? " failed: "
                : " " + judgement(failure.status()) + " (" + failure.status() + "): ";
        String said = redacted(failure.what());
        return facts.name() + " on " + facts.host() + what + said + (said.matches("(?s).*[.!?…]") ? "" : ".");
    }

    private static String judgement(int status) {
        return switch (status) {
            case 400, 413, 422 -> "did not take the request";
            case 401, 403 -> "did not take the key";
            case 404 -> "was not found";
            case 429, 503, 529 -> "is busy";
            default -> status >= 500 ? "failed" : "did not answer";
        };
    }

    private String hint(ModelFailure failure) {
        String place = "models." + facts.name() + " in datus.yaml";
        return switch (failure.status()) {
            case 0 -> failure.isPassing() ? "Check that it is served, and base_url of " + place + ". " : "";
            case 401, 403 -> "Check api_key of " + place + ", and the variable that it names. ";
            case 404 -> "Check model and base_url of " + place + ". ";
            case 429, 503, 529 -> "Try again later. ";
            default -> "";
        };
    }

    private String redacted(String text) {
        return Secrets.redacted(key.isBlank() ? text : text.replace(key, "***"));
    }
}
