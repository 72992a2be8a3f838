/// Official documents: the ten forms and letters, drawn as PDF, numbered and kept.
package enum Documents {}
