/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

import org.eclipse.osgi.util.NLS;

/** Sentences and labels of this bundle. */
public final class Messages extends NLS {

    public static String Artist_alike;
    public static String Artist_manySongs;
    public static String Artist_nobodyAlike;
    public static String Artist_none;
    public static String Artist_oneSong;
    public static String Artist_reading;
    public static String Artist_songs;
    public static String Artist_tempo;
    public static String Drift_alone;
    public static String Drift_attribute;
    public static String Drift_chance;
    public static String Drift_copied;
    public static String Drift_days;
    public static String Drift_from;
    public static String Drift_halfLife;
    public static String Drift_months;
    public static String Drift_moved;
    public static String Drift_movedStep;
    public static String Drift_nothing;
    public static String Drift_now;
    public static String Drift_oneWindow;
    public static String Drift_others;
    public static String Drift_reading;
    public static String Drift_signals;
    public static String Drift_step;
    public static String Drift_stepChance;
    public static String Drift_steps;
    public static String Drift_to;
    public static String Drift_weeks;
    public static String Drift_window;
    public static String Drift_windows;
    public static String Features_colours;
    public static String Features_composition;
    public static String Features_grid;
    public static String Features_none;
    public static String Features_palette;
    public static String Features_sharpness;
    public static String Features_texture;
    public static String Hub_nobody;
    public static String Hub_none;
    public static String Hub_opened;
    public static String Hub_opening;
    public static String Hub_openingJob;
    public static String Hub_thumbBack;
    public static String Hub_thumbDown;
    public static String Hub_thumbUp;
    public static String Hub_thumbsJob;
    public static String Library_added;
    public static String Library_adding;
    public static String Library_addingJob;
    public static String Library_artist;
    public static String Library_artistTip;
    public static String Library_count;
    public static String Library_empty;
    public static String Library_first;
    public static String Library_log;
    public static String Library_moodTip;
    public static String Library_openMessage;
    public static String Library_searching;
    public static String Library_songs;
    public static String Library_styleTip;
    public static String Library_tempo;
    public static String Library_tempoTip;
    public static String Library_tempoUnclear;
    public static String Library_words;
    public static String Library_wordsTip;
    public static String Log_back;
    public static String Log_down;
    public static String Log_left;
    public static String Log_name;
    public static String Log_played;
    public static String Log_playedOften;
    public static String Log_rated;
    public static String Log_reading;
    public static String Log_song;
    public static String Log_time;
    public static String Log_up;
    public static String Log_what;
    public static String People_added;
    public static String People_list;
    public static String People_nameMessage;
    public static String People_newTitle;
    public static String People_reading;
    public static String People_renameTitle;
    public static String People_renamed;
    public static String People_search;
    public static String People_searchTip;
    public static String Photos_added;
    public static String Photos_answered;
    public static String Photos_asking;
    public static String Photos_passedOver;
    public static String Photos_broken;
    public static String Photos_findingRuns;
    public static String Photos_grid;
    public static String Photos_hint;
    public static String Photos_listName;
    public static String Photos_looking;
    public static String Photos_noRun;
    public static String Photos_otherSongs;
    public static String Photos_reading;
    public static String Photos_removed;
    public static String Photos_removedMany;
    public static String Photos_run;
    public static String Photos_runOf;
    public static String Photos_songs;
    public static String Playlists_added;
    public static String Playlists_addedOne;
    public static String Playlists_deleted;
    public static String Playlists_exported;
    public static String Playlists_exporting;
    public static String Playlists_importing;
    public static String Playlists_lists;
    public static String Playlists_made;
    public static String Playlists_madeWithout;
    public static String Playlists_new;
    public static String Playlists_none;
    public static String Playlists_nothing;
    public static String Playlists_reading;
    public static String Playlists_removed;
    public static String Playlists_renameMessage;
    public static String Playlists_renameTitle;
    public static String Playlists_renamed;
    public static String Playlists_reordered;
    public static String Playlists_row;
    public static String Playlists_songs;
    public static String Playlists_title;
    public static String Reader_format;
    public static String Reader_formatExpected;
    public static String Reader_large;
    public static String Reader_largeExpected;
    public static String Reader_xml;
    public static String Search_answered;
    public static String Search_asking;
    public static String Search_cosine;
    public static String Search_distance;
    public static String Search_finding;
    public static String Search_found;
    public static String Search_hint;
    public static String Search_image;
    public static String Search_noPlace;
    public static String Search_nothing;
    public static String Search_number;
    public static String Search_place;
    public static String Search_places;
    public static String SongsFile_head;
    public static String SongsFile_headExpected;
    public static String SongsFile_row;
    public static String SongsFile_rowExpected;
    public static String Songs_artist;
    public static String Songs_down;
    public static String Songs_mood;
    public static String Songs_play;
    public static String Songs_style;
    public static String Songs_tempo;
    public static String Songs_title;
    public static String Songs_up;
    public static String Songs_why;
    public static String Sound_elsewhere;
    public static String Sound_gone;
    public static String Search_approximate;
    public static String Sound_none;
    public static String Search_auto;
    public static String Search_compared;
    public static String Taste_against;
    public static String Taste_because;
    public static String Search_exact;
    public static String Taste_cues;
    public static String Taste_for;
    public static String Search_graph;
    public static String Taste_name;
    public static String Taste_trait;
    public static String Search_index;
    public static String Taste_traits;

    static {
        NLS.initializeMessages("org.recital.ui.library.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
