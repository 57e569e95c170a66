package huiying.notify.directory;

/** In what capacity somebody is told. */
public enum Role {
  /** 承办人, of the department. */
  HANDLER(true),
  /** 部门负责人, of the department. */
  LEAD(true),
  /** 区督查部门, one for the district. */
  DISTRICT_OFFICE(false);

  private final boolean ofDepartment;

  Role(boolean ofDepartment) {
    this.ofDepartment = ofDepartment;
  }

  /** Whether each department has its own contacts in this role. */
  public boolean isOfDepartment() {
    return ofDepartment;
  }
}
