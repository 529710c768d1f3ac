/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.osgi.util.NLS;
import org.recital.library.internal.Desk;
import org.recital.library.internal.Messages;
import org.recital.library.internal.Sql;

/** Erases a person from a library. */
final class Erasing {

	/** Tables with rows of people, those that point to others first, and how to find a person's. */
	private static final String[][] TABLES = { { "photo_feature", "photo IN (SELECT no FROM photo WHERE person = ?)" }, //$NON-NLS-1$ //$NON-NLS-2$
			{ "photo", "person = ?" }, { "playlist_item", "playlist IN (SELECT no FROM playlist WHERE person = ?)" }, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			{ "playlist", "person = ?" }, { "person_attribute", "person = ?" }, { "person", "no = ?" } }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	private Erasing() {
	}

	/** What the transaction did. */
	private record Gone(List<String> files, List<String> said) {
	}

	static CompletableFuture<List<String>> erase(Desk desk, String id) {
		return desk.write(c -> rows(desk, c, id)).thenCompose(gone -> {
			List<String> said = new ArrayList<>(gone.said);
			photos(desk.address().folder().resolve(Photos.FOLDER), gone.files, said);
			return desk.compact().thenApplyAsync(done -> { // others go on writing
				said.add(Messages.erase_compacted);
				Leftovers.delete(desk, said);
				if (desk.address().url().isPresent()) {
					said.add(Messages.erase_wal);
				}
				return said;
			}, Thread::startVirtualThread);
		});
	}

	private static Gone rows(Desk desk, Connection c, String id) throws SQLException {
		int no = Sql.first(c, "SELECT no FROM person WHERE id = ?", r -> r.getInt(1), id) //$NON-NLS-1$
				.orElseThrow(() -> new SQLException(NLS.bind(Messages.person_unknown, id)));
		List<String> files = Sql.list(c, "SELECT file FROM photo WHERE person = ?", r -> r.getString(1), no); //$NON-NLS-1$
		List<String> said = new ArrayList<>();
		said.add(MessageFormat.format(Messages.erase_rows, "feedback (thumbs, ratings, plays)", desk.blocks().erase(c, no))); //$NON-NLS-1$
		for (String[] table : TABLES) {
			int count = Sql.update(c, "DELETE FROM " + table[0] + " WHERE " + table[1], no); //$NON-NLS-1$ //$NON-NLS-2$
			said.add(MessageFormat.format(Messages.erase_rows, table[0], count));
		}
		return new Gone(files, said);
	}

	private static void photos(Path folder, List<String> files, List<String> said) {
		int deleted = 0;
		for (String file : files) {
			try {
				deleted += Files.deleteIfExists(folder.resolve(file)) ? 1 : 0;
			} catch (IOException e) {
				said.add(NLS.bind(Messages.erase_photoLeft, folder.resolve(file), e.getMessage()));
			}
		}
		said.add(MessageFormat.format(Messages.erase_photos, deleted));
	}
}
