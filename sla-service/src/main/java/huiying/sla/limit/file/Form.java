package huiying.sla.limit.file;

/** A part of a file as it was written, perhaps wrongly. */
interface Form<T> {
  /**
   * @param field where in the file it lies
   * @return what it says; anything at all if it adds a fault
   */
  T read(String field, Faults faults);
}
