/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal;

import org.eclipse.osgi.util.NLS;

/** What a person reads while data sets are read. */
public final class Messages extends NLS {

	public static String column_nearest;
	public static String column_needed;
	public static String column_number;
	public static String column_numberExpected;
	public static String column_oneOf;
	public static String column_unknown;
	public static String count_artistsUnknown;
	public static String count_filmsNeverRated;
	public static String count_filmsTwice;
	public static String count_filmsUntitled;
	public static String count_filmsWithoutPoster;
	public static String count_friendsUnknown;
	public static String count_itemsTwice;
	public static String count_itemsUndescribed;
	public static String count_itemsUnused;
	public static String count_latin1;
	public static String count_linksUnknown;
	public static String count_notNumbers;
	public static String count_posters;
	public static String count_postersTwice;
	public static String count_postersWithoutFilm;
	public static String count_taggersUnknown;
	public static String count_tagsUnknown;
	public static String count_tagsWithoutName;
	public static String count_usersTwice;
	public static String count_usersUndescribed;
	public static String count_usersUnused;
	public static String delimited_bounds;
	public static String delimited_expected;
	public static String delimited_note;
	public static String delimited_probe;
	public static String expected_atLeast;
	public static String expected_columns;
	public static String expected_columnsRange;
	public static String expected_id;
	public static String expected_mostColumns;
	public static String expected_number;
	public static String expected_quote;
	public static String expected_scale;
	public static String expected_scaleStep;
	public static String expected_time;
	public static String expected_timeRange;
	public static String file_allBad;
	public static String file_allBadExpected;
	public static String file_binary;
	public static String file_binaryExpected;
	public static String file_cannotCut;
	public static String file_carriage;
	public static String file_carriageExpected;
	public static String file_damaged;
	public static String file_damagedExpected;
	public static String file_empty;
	public static String file_emptyExpected;
	public static String file_encoding;
	public static String file_encodingExpected;
	public static String file_folder;
	public static String file_folderExpected;
	public static String file_missing;
	public static String file_missingExpected;
	public static String file_noHeader;
	public static String file_noHeaderExpected;
	public static String file_noRows;
	public static String file_optionalMissing;
	public static String file_someBad;
	public static String file_someBadFirst;
	public static String file_tooManyRows;
	public static String file_tooManyRowsExpected;
	public static String file_unreadable;
	public static String file_unreadableExpected;
	public static String file_utf16;
	public static String file_utf16Expected;
	public static String folder_missing;
	public static String folder_missingExpected;
	public static String header_missing;
	public static String header_missingExpected;
	public static String hetrec_none;
	public static String hetrec_noneExpected;
	public static String hetrec_probe;
	public static String jdbc_connect;
	public static String jdbc_connectExpected;
	public static String jdbc_login;
	public static String jdbc_loginExpected;
	public static String jdbc_noRows;
	public static String jdbc_noRowsExpected;
	public static String jdbc_null;
	public static String jdbc_nullExpected;
	public static String jdbc_order;
	public static String jdbc_password;
	public static String jdbc_passwordExpected;
	public static String jdbc_probe;
	public static String jdbc_query;
	public static String jdbc_queryExpected;
	public static String jdbc_select;
	public static String jdbc_selectExpected;
	public static String jdbc_setting;
	public static String jdbc_settingExpected;
	public static String jdbc_storage;
	public static String jdbc_storageExpected;
	public static String jdbc_table;
	public static String jdbc_tables;
	public static String jdbc_url;
	public static String jdbc_urlExpected;
	public static String jdbc_what;
	public static String jdbc_whatExpected;
	public static String line_columns;
	public static String line_finite;
	public static String line_id;
	public static String line_long;
	public static String line_number;
	public static String line_open;
	public static String line_quote;
	public static String line_scale;
	public static String line_time;
	public static String line_timeRange;
	public static String movielens_none;
	public static String movielens_noneExpected;
	public static String movielens_probe;
	public static String playlog_header;
	public static String playlog_order;
	public static String playlog_orderExpected;
	public static String playlog_probe;
	public static String posters_missing;
	public static String posters_missingExpected;
	public static String posters_reading;
	public static String quote_expected;
	public static String quote_wrong;
	public static String recbole_header;
	public static String recbole_headerExpected;
	public static String recbole_leftOut;
	public static String recbole_none;
	public static String recbole_noneExpected;
	public static String recbole_probe;
	public static String recbole_several;
	public static String recbole_severalExpected;
	public static String recbole_vector;
	public static String songs_form;
	public static String songs_unheard;
	public static String strict_stopped;
	public static String task_reading;
	public static String time_auto;
	public static String time_iso;
	public static String time_likePattern;
	public static String time_milliseconds;
	public static String time_pattern;
	public static String time_patternExpected;
	public static String time_seconds;
	public static String triplets_probe;
	public static String type_expected;
	public static String styles_column;
	public static String styles_escape;
	public static String styles_leftOut;
	public static String styles_loose;
	public static String styles_missing;
	public static String styles_missingExpected;
	public static String styles_noFile;
	public static String styles_noFileExpected;
	public static String styles_none;
	public static String styles_noneExpected;
	public static String songs_folder;
	public static String songs_folderExpected;
	public static String songs_missing;
	public static String styles_notInTable;
	public static String styles_probe;
	public static String styles_twice;
	public static String styles_twiceExpected;
	public static String type_unknown;
	public static String zip_escape;
	public static String zip_escapeExpected;
	public static String zip_expected;
	public static String zip_several;

	static {
		NLS.initializeMessages("org.recital.importers.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
