package huiying.intake.imports;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * How imports run.
 *
 * @param owner names this instance
 * @param batch rows taken in together
 * @param lease how long an import stays its runner's without a word from it
 * @param pause until an import that met a passing trouble is tried again
 * @param passing which troubles go by themselves, such as a store that does not answer
 */
public record ImportRules(
    String owner,
    int batch,
    Duration lease,
    Duration pause,
    Predicate<? super RuntimeException> passing) {}
