package huiying.intake.message;

import java.time.Instant;

/** 选登: a question and its answer as the public may read them, redacted. */
public record Publication(String title, String question, String answer, Instant at) {}
