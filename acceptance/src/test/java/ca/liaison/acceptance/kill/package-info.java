/// Parts of the suite are killed while desks work with it; afterwards nothing may be lost, doubled
/// or torn apart.
@NullMarked
package ca.liaison.acceptance.kill;

import org.jspecify.annotations.NullMarked;
