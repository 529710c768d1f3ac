/** Parts of the bundle that nobody else uses. */
package org.recital.learning.internal;
