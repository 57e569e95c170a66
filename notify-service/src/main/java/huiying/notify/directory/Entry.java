package huiying.notify.directory;

/** One line of a directory, known by its code among those of its part. */
public sealed interface Entry permits Department, Contact, Duty, Absence {
  String code();

  Part part();
}
