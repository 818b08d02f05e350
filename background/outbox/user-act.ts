/** What the user has just done that deliveries may follow from; a drain by alarm or at a start follows from nothing. */
export interface UserAct {
  /** `sent`: saved or sent a clip. `retried`: does not want to wait any longer. */
  readonly kind: 'sent' | 'retried';
  /** The clip that it is about; null for all that wait. */
  readonly clipId: string | null;
  /** The destinations that it is about; null for all. */
  readonly destinationIds: readonly string[] | null;
}
