package huiying.notify.directory.web;

import huiying.kit.access.Caller;
import huiying.kit.web.Refusal;
import huiying.notify.directory.Author;
import huiying.notify.directory.Author.Cause;
import huiying.notify.directory.ChangeDirectory.Outcome;
import huiying.notify.directory.DirectoryVersion;
import huiying.notify.directory.Flaw;
import huiying.notify.directory.Part;
import huiying.notify.user.ChangeNotice;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the addresses that show and change parts of the directory have in common. */
final class Answers {
  private Answers() {}

  static ResponseEntity.BodyBuilder of(HttpStatus status, int version) {
    return ResponseEntity.status(status).eTag(Versions.tag(version));
  }

  /**
   * @throws Refusal if there is no such part
   */
  static Part part(String word) {
    return Part.of(word).orElseThrow(() -> Refusal.of(HttpStatus.NOT_FOUND, "http-404", Map.of()));
  }

  /**
   * @throws Refusal if the notice is too long or has control characters
   */
  static Author author(Caller caller, Cause cause, String notice) {
    return new Author(caller.name(), cause, ChangeNotice.of(notice));
  }

  /**
   * The version after a change, or the one in force if nothing changes.
   *
   * @param faulty makes a refusal of flaws
   * @throws Refusal if nothing could be stored
   */
  static DirectoryVersion version(Outcome outcome, Function<List<Flaw>, Refusal> faulty) {
    return switch (outcome) {
      case Outcome.Unchanged(var current) -> current;
      case Outcome.Foreseen(var candidate) -> candidate;
      case Outcome.Applied(var version) -> version;
      case Outcome.Faulty(var flaws) -> throw faulty.apply(flaws);
      case Outcome.Overtaken(var current) ->
          throw Refusal.conflict(
              "directory-changed", Map.of("version", current.number()), current.number());
    };
  }

  static Refusal notFound(Part part, String code) {
    return Refusal.notFound("directory-entry-not-found", part.word(), code);
  }
}
