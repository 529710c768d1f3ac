/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.recital.core.pipeline.internal.YamlNode.Alias;

/** Changes of a text at places that do not overlap. */
final class Patches {

	private record Patch(int from, int to, String text) {
	}

	private final List<Patch> patches = new ArrayList<>();

	/** Puts a text in place of another. The same change twice is one. */
	void replace(int from, int to, String with) {
		Patch patch = new Patch(from, to, with);
		if (from == to || !patches.contains(patch)) {
			patches.add(patch);
		}
	}

	void insert(int at, String what) {
		replace(at, at, what);
	}

	void delete(int from, int to) {
		replace(from, to, ""); //$NON-NLS-1$
	}

	/**
	 * The text with all changes. Where an anchor goes away that aliases behind it need, the first of them takes over its
	 * value and the anchor.
	 */
	String apply(String text, YamlTree tree) {
		List<Patch> gone = patches.stream().filter(p -> p.to() > p.from()).toList();
		List<String> taken = new ArrayList<>();
		for (Alias alias : tree.aliases()) {
			if (isIn(gone, alias.target().start()) && !isIn(gone, alias.start()) && !taken.contains(alias.name())) {
				taken.add(alias.name());
				patches.add(new Patch(alias.start(), alias.end(), '&' + alias.name() + ' ' + YamlWriter.PLAIN.node(alias)));
			}
		}
		patches.sort(Comparator.comparingInt(Patch::from)); // stable: insertions at one place stay in order
		StringBuilder changed = new StringBuilder(text.length() + 64);
		int at = 0;
		for (Patch p : patches) {
			if (p.from() < at && p.text().isEmpty() && p.to() > p.from()) {
				at = Math.max(at, p.to()); // lines that go away one behind the other share a line break
				continue;
			} else if (p.from() < at) {
				throw new IllegalStateException(Messages.editFails);
			}
			changed.append(text, at, p.from()).append(p.text());
			at = p.to();
		}
		return changed.append(text, at, text.length()).toString();
	}

	private static boolean isIn(List<Patch> gone, int offset) {
		return gone.stream().anyMatch(p -> p.from() <= offset && offset < p.to());
	}
}
