package huiying.notify.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who can be told, as it stood from one change to the next. */
public interface Directory {
  /**
   * Whom to tell, each once and never nobody. Holders of the role first; for one who is absent the
   * delegate; then the department's default box; then the next role up; then the dispatch desk.
   */
  List<Chosen> choose(Ask ask);

  /** The dispatch desk itself, reachable by e-mail. */
  Recipient dispatchDesk();

  /** The codes of all contacts of the dispatch desk, enabled or not. */
  Set<String> deskContacts();

  /**
   * Everything that a department may be called by.
   *
   * @param called a code, a name or an alias; what is not known is called by it alone
   */
  Set<String> namesOf(String called);

  /**
   * The full name of a department.
   *
   * @param called a code, a name or an alias, in any width and case
   */
  Optional<String> nameOf(@Nullable String called);

  /**
   * Whether a recipient belongs to the accused department or a part of it, or reads its letters.
   *
   * @param accused a code, a name or an alias
   */
  boolean isOf(Recipient recipient, String accused);

  /** A contact as it is now; empty if there is none of that code, or it is disabled. */
  Optional<Recipient> recipient(String contact);

  /** Whether both words mean the same department, known here or not. */
  boolean isSame(@Nullable String one, @Nullable String other);
}
