/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.List;

/** A program that gives thumbs and prints the number of each when it was acknowledged, without end unless told; somebody kills it. */
final class Speaker {

	private Speaker() {
	}

	/** Folder of the library, number of the first thumb, and how many where it is to end. */
	public static void main(String[] arguments) throws Exception {
		Library library = Library.open(LibraryAddress.of(Path.of(arguments[0])));
		library.people().put(new Person("anna", "Anna", Map.of()));
		library.catalogue().put(List.of(new Item("s1", "One", Map.of())));
		int first = Integer.parseInt(arguments[1]);
		long end = arguments.length > 2 ? first + Long.parseLong(arguments[2]) : Long.MAX_VALUE;
		for (int next = first; next < end; next++) {
			int number = next;
			CompletableFuture<Void> said = library.feedback()
					.record(new Signal("anna", "s1", Signal.Kind.RATING, number, java.time.Instant.ofEpochMilli(number)));
			said.thenRun(() -> {
				synchronized (System.out) {
					System.out.println(number);
					System.out.flush();
				}
			});
			if (next == first + 15) { // killed while the database is rewritten, too
				library.people().put(new Person("gone", "Gone", Map.of()));
				library.people().erase("gone");
			}
			if (number % 7 == 0) {
				said.get(); // now one at a time, now many at once
			}
		}
		library.close();
	}
}
