/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;
import org.recital.api.problem.InputException;
import org.recital.importers.internal.Messages;

/**
 * The address of a database, checked: it may come from a stranger's pipeline, so it must neither carry a password nor make
 * the driver run or write anything.
 *
 * @param text as given
 * @param kind which driver reads it
 */
public record DatabaseUrl(String text, Kind kind) {

	/** Drivers. */
	enum Kind {
		/** H2 within this process, its files opened for reading. */
		H2_FILE,
		/** H2 in memory. */
		H2_MEMORY,
		/** PostgreSQL. */
		POSTGRESQL
	}

	private static final Set<String> PASSWORDS = Set.of("password", "passwd", "pwd", "pass", "sslpassword"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	private static final Pattern LOGIN = Pattern.compile("//[^/?]*:[^/?@]*@"); //$NON-NLS-1$

	/** What the drivers are told beyond where the database is; all else is refused. */
	private static final Set<String> SETTINGS = Set.of("access_mode_data", "ifexists", "db_close_delay", "db_close_on_exit", "schema", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
			"mode", "case_insensitive_identifiers", "database_to_upper", "database_to_lower", "cache_size", "auto_server", "lock_timeout", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
			"currentschema", "ssl", "sslmode", "connecttimeout", "sockettimeout", "logintimeout", "applicationname", "tcpkeepalive", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
			"targetservertype", "gssencmode", "channelbinding", "preferquerymode", "preparethreshold"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$

	/**
	 * An address.
	 *
	 * @throws InputException when it is none, carries a password or a setting that is not known to be harmless
	 */
	static DatabaseUrl of(String given) throws InputException {
		String url = given.strip();
		String lower = url.toLowerCase(Locale.ROOT);
		if (LOGIN.matcher(url).find()) {
			throw new InputException(Messages.jdbc_password, Messages.jdbc_passwordExpected);
		}
		for (String setting : settings(url)) {
			if (PASSWORDS.contains(setting)) {
				throw new InputException(Messages.jdbc_password, Messages.jdbc_passwordExpected);
			}
		}
		for (String setting : settings(url)) {
			if (!SETTINGS.contains(setting)) {
				throw new InputException(NLS.bind(Messages.jdbc_setting, setting), Messages.jdbc_settingExpected);
			}
		}
		String h2 = "jdbc:h2:"; //$NON-NLS-1$
		if (lower.startsWith("jdbc:postgresql:")) { //$NON-NLS-1$
			return new DatabaseUrl(url, Kind.POSTGRESQL);
		} else if (lower.startsWith(h2 + "mem:")) { //$NON-NLS-1$
			return new DatabaseUrl(url, Kind.H2_MEMORY);
		} else if (lower.startsWith(h2) && lower.substring(h2.length()).matches("(file:.+|[~./].*|[a-z]:[/\\\\].*)")) { //$NON-NLS-1$
			return new DatabaseUrl(url, Kind.H2_FILE);
		}
		throw new InputException(NLS.bind(Messages.jdbc_url, bare(url)), Messages.jdbc_urlExpected);
	}

	/** The address without its settings. */
	public static String bare(String url) {
		return url.strip().split("[;?]", 2)[0]; //$NON-NLS-1$
	}

	/** The address without its settings. */
	String bare() {
		return bare(text);
	}

	boolean says(String setting) {
		return settings(text).contains(setting);
	}

	private static List<String> settings(String url) {
		List<String> names = new ArrayList<>();
		String[] parts = url.split("[;?&]"); //$NON-NLS-1$
		for (int i = 1; i < parts.length; i++) {
			if (!parts[i].isBlank()) {
				names.add(parts[i].split("=", 2)[0].strip().toLowerCase(Locale.ROOT)); //$NON-NLS-1$
			}
		}
		return names;
	}
}
