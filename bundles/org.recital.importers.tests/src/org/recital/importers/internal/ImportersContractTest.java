/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.importers.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.recital.api.step.Importer;
import org.recital.importers.internal.audio.FileTableImporter;
import org.recital.importers.internal.audio.FolderPerStyleImporter;
import org.recital.importers.internal.delimited.DelimitedImporter;
import org.recital.importers.internal.formats.HetrecLastFmImporter;
import org.recital.importers.internal.formats.PlayLogImporter;
import org.recital.importers.internal.formats.RecBoleImporter;
import org.recital.importers.internal.formats.TripletsImporter;
import org.recital.importers.internal.movielens.MovieLensImporter;
import org.recital.importers.internal.music.AcousticBrainzImporter;
import org.recital.importers.internal.music.AudioSetImporter;
import org.recital.importers.internal.music.BallroomImporter;
import org.recital.importers.internal.music.FmaImporter;
import org.recital.importers.internal.music.GtzanImporter;
import org.recital.importers.internal.music.Ismir2004Importer;
import org.recital.importers.internal.music.MagnaTagATuneImporter;
import org.recital.testkit.ImporterContract;

/** All importers of files, each with a set of its own that is damaged in every way the contract knows. */
class ImportersContractTest {

	/** An importer, its texts, and its set. */
	abstract static class Base<P extends Record> extends ImporterContract<P> {

		private final Importer<P> importer;
		private final Class<P> type;
		private final List<String> texts;

		Base(Importer<P> importer, Class<P> type, String... texts) {
			this.importer = importer;
			this.type = type;
			this.texts = List.of(texts);
		}

		@Override
		protected Importer<P> importer() {
			return importer;
		}

		@Override
		protected Class<P> parameters() {
			return type;
		}

		@Override
		protected List<String> texts() {
			return texts;
		}

		static void put(Path set, String name, String... lines) throws IOException {
			Files.createDirectories(set.resolve(name).getParent());
			Reading.write(set, name, lines);
		}
	}

	@Nested
	class MovieLens extends Base<MovieLensImporter.Parameters> {
		MovieLens() {
			super(new MovieLensImporter(), MovieLensImporter.Parameters.class, "ratings.csv", "movies.csv", "tags.csv", "links.csv");
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "ratings.csv", "userId,movieId,rating,timestamp", "1,1,4.0,964982703", "1,3,4.5,964981247", "2,1,0.5,964982224");
			put(set, "movies.csv", "movieId,title,genres", "1,Toy Story (1995),Adventure|Animation", "3,\"Old Men, Grumpier (1995)\",Comedy");
			put(set, "tags.csv", "userId,movieId,tag,timestamp", "2,1,pixar,1445714994", "1,3,\"moldy, old\",1445714960");
			put(set, "links.csv", "movieId,imdbId,tmdbId", "1,0114709,862", "3,0113228,15602");
			return Map.of("folder", set.toString());
		}
	}

	@Nested
	class Delimited extends Base<DelimitedImporter.Parameters> {
		Delimited() {
			super(new DelimitedImporter(), DelimitedImporter.Parameters.class, "reviews.csv", "products.csv");
		}

		@Override
		protected int longLine() {
			return 100 << 20;
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "reviews.csv", "user,item,rating,timestamp", "ann,A1,4.0,964982703", "ann,A2,4.5,964981247", "bob,A1,1.0,964982224");
			put(set, "products.csv", "item,title,brand,price", "A1,\"Kettle, red\",Acme,19.5", "A2,Café press,Umbra,30");
			return Map.of("file", set.resolve("reviews.csv").toString(), "items", set.resolve("products.csv").toString());
		}

		@Override
		protected Path probed() {
			return Path.of("nothing to look at");
		}
	}

	@Nested
	class RecBole extends Base<RecBoleImporter.Parameters> {
		RecBole() {
			super(new RecBoleImporter(), RecBoleImporter.Parameters.class, "ml.inter", "ml.item", "ml.user");
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "ml.inter", "user_id:token\titem_id:token\trating:float\ttimestamp:float", "196\t242\t3\t881250949", "186\t302\t3\t891717742", "196\t302\t5\t881250950");
			put(set, "ml.item", "item_id:token\tmovie_title:token_seq\tyear:float\tclass:token_seq", "242\tKolya\t1996\tComedy", "302\tL.A. Confidential\t1997\tCrime Mystery");
			put(set, "ml.user", "user_id:token\tage:float\tgender:token", "196\t49\tM", "186\t39\tF");
			return Map.of("path", set.toString());
		}
	}

	@Nested
	class Triplets extends Base<TripletsImporter.Parameters> {
		Triplets() {
			super(new TripletsImporter(), TripletsImporter.Parameters.class, "train_triplets.txt", "unique_tracks.txt", "sid_mismatches.txt", "genres.cls");
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "train_triplets.txt", "b80344d063b5ccb3212f76538f3d9e43d87dca9e\tSOAKIMP12A8C130995\t1", "b80344d063b5ccb3212f76538f3d9e43d87dca9e\tSOBXALG12A8C13C108\t2",
					"85c1f87fea955d09b4bec2e36aee110927aedf9a\tSOAKIMP12A8C130995\t17", "85c1f87fea955d09b4bec2e36aee110927aedf9a\tSOZZZZZ12A8C130995\t17");
			put(set, "unique_tracks.txt", "TRMMMYQ128F932D901<SEP>SOAKIMP12A8C130995<SEP>Jack Johnson<SEP>The Cove", "TRMMMRX128F93187D9<SEP>SOBXALG12A8C13C108<SEP>Paco de Lucía<SEP>Dos Aguas");
			put(set, "sid_mismatches.txt", "ERROR: <SOZZZZZ12A8C130995 TRMMGKQ128F9325E10> Digital  -  The Way  !=  Linkwood  -  Whats up");
			put(set, "genres.cls", "# comment", "TRMMMYQ128F932D901\tFolk\tRock");
			return Map.of("file", set.resolve("train_triplets.txt").toString(), "songs", set.resolve("unique_tracks.txt").toString(), "mismatches",
					set.resolve("sid_mismatches.txt").toString(), "styles", set.resolve("genres.cls").toString());
		}
	}

	@Nested
	class Hetrec extends Base<HetrecLastFmImporter.Parameters> {
		Hetrec() {
			super(new HetrecLastFmImporter(), HetrecLastFmImporter.Parameters.class, "user_artists.dat", "artists.dat", "tags.dat", "user_taggedartists.dat", "user_friends.dat");
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "user_artists.dat", "userID\tartistID\tweight", "2\t51\t13883", "2\t52\t11690", "4\t51\t3");
			put(set, "artists.dat", "id\tname\turl\tpictureURL", "51\tDuran Duran\thttp://www.last.fm/music/Duran+Duran\thttp://x/1.jpg", "52\tMorcheeba\thttp://y\thttp://y/2.jpg");
			put(set, "tags.dat", "tagID\ttagValue", "1\tmetal", "13\tchillout");
			put(set, "user_taggedartists.dat", "userID\tartistID\ttagID\tday\tmonth\tyear", "2\t52\t13\t1\t4\t2009", "4\t51\t1\t1\t4\t2009");
			put(set, "user_friends.dat", "userID\tfriendID", "2\t4", "4\t2");
			return Map.of("folder", set.toString());
		}
	}

	@Nested
	class FolderPerStyle extends Base<FolderPerStyleImporter.Parameters> {
		FolderPerStyle() {
			super(new FolderPerStyleImporter(), FolderPerStyleImporter.Parameters.class, "tracks.csv");
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "tracks.csv", "file,style,track,artist,title", "jazz/a.ogg,jazz,1,Ann,\"One, two\"", "jazz/b.ogg,jazz,2,Ann,Three", "rock/c.wav,rock,3,Bo,Vier");
			Sounds.write(set, "jazz/a.ogg", "jazz/b.ogg", "rock/c.wav");
			return Map.of("folder", set.toString(), "table", set.resolve("tracks.csv").toString());
		}
	}

	@Nested
	class FolderPerStyleWithoutATable extends Base<FolderPerStyleImporter.Parameters> {
		FolderPerStyleWithoutATable() {
			super(new FolderPerStyleImporter(), FolderPerStyleImporter.Parameters.class);
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			Sounds.write(set, "jazz/a.ogg", "jazz/b.ogg", "rock/c.wav");
			return Map.of("folder", set.toString());
		}
	}

	@Nested
	class TableOfFiles extends Base<FileTableImporter.Parameters> {
		TableOfFiles() {
			super(new FileTableImporter(), FileTableImporter.Parameters.class, "items.csv");
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "items.csv", "name,file,style,words,size", "a,audio/a.wav,slow,warm|soft,1.5", "b,audio/b.flac,fast,,2", "c,audio/c.mp3,fast,loud,2.5");
			Sounds.write(set, "audio/a.wav", "audio/b.flac", "audio/c.mp3");
			return Map.of("table", set.resolve("items.csv").toString(), "folder", set.toString(), "id-column", "name", "tags", List.of("words"));
		}
	}

	@Nested
	class PlayLog extends Base<PlayLogImporter.Parameters> {
		PlayLog() {
			super(new PlayLogImporter(), PlayLogImporter.Parameters.class, "plays.csv", "songs.csv", "people.csv");
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "plays.csv", "user,song,time,plays,skips", "ann,1,2020-01-01T10:00:00,1,0", "ann,2,2020-01-02T10:00:00,0,1", "bob,1,2020-01-03T10:00:00,3,0");
			put(set, "songs.csv", "song,title,style,file", "1,One,jazz,audio/1.wav", "2,Two,rock,audio/2.wav");
			put(set, "people.csv", "user,age", "ann,30", "bob,41");
			Sounds.write(set, "audio/1.wav", "audio/2.wav");
			return Map.of("file", set.resolve("plays.csv").toString(), "songs", set.resolve("songs.csv").toString(), "people", set.resolve("people.csv").toString());
		}

		@Override
		protected Path probed() {
			return Path.of("nothing to look at");
		}
	}

	@Nested
	class Gtzan extends Base<GtzanImporter.Parameters> {
		Gtzan() {
			super(new GtzanImporter(), GtzanImporter.Parameters.class, "lists/train_filtered.txt", "lists/valid_filtered.txt", "lists/test_filtered.txt", "GTZANindex.txt");
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			Sounds.write(set, "genres/blues/blues.00000.wav", "genres/blues/blues.00001.wav", "genres/jazz/jazz.00000.au", "genres/jazz/jazz.00054.wav");
			put(set, "lists/train_filtered.txt", "blues/blues.00000.wav", "jazz/jazz.00054.wav");
			put(set, "lists/valid_filtered.txt", "blues/blues.00001.wav");
			put(set, "lists/test_filtered.txt", "jazz/jazz.00000.wav");
			put(set, "GTZANindex.txt", "# by hand", "blues.00000.wav ::: John Lee Hooker ::: One Bourbon", "jazz.00000.wav ::: Miles ::: So what");
			return Map.of("folder", set.toString(), "lists", set.resolve("lists").toString(), "index", set.resolve("GTZANindex.txt").toString());
		}
	}

	@Nested
	class Fma extends Base<FmaImporter.Parameters> {
		Fma() {
			super(new FmaImporter(), FmaImporter.Parameters.class, "fma_metadata/tracks.csv", "fma_metadata/genres.csv", "fma_metadata/features.csv", "fma_metadata/echonest.csv");
		}

		@Override
		protected int longLine() {
			return 100 << 20;
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "fma_metadata/tracks.csv", ",album,artist,set,set,track,track,track", ",id,id,split,subset,genre_top,genres_all,title", "track_id,,,,,,,", "2,1,1,training,small,Hip-Hop,[21],Food",
					"10,6,6,test,small,Pop,\"[10, 76]\",\"Free\nway\"", "20,4,4,validation,large,,[10],Spiritual");
			put(set, "fma_metadata/genres.csv", "genre_id,#tracks,parent,title,top_level", "10,13845,0,Pop,10", "21,12706,0,Hip-Hop,21", "76,8,10,Experimental Pop,10");
			put(set, "fma_metadata/features.csv", "feature,mfcc,mfcc", "statistics,mean,mean", "number,01,02", "track_id,,", "2,-163.5,116", "10,1,5");
			put(set, "fma_metadata/echonest.csv", ",echonest,echonest", ",audio_features,metadata", ",acousticness,album_name", "track_id,,", "10,0.95,Constant");
			Sounds.write(set, "fma_small/000/000002.mp3", "fma_small/000/000010.mp3");
			return Map.of("folder", set.toString(), "features", "true", "echonest", "true");
		}
	}

	@Nested
	class Ballroom extends Base<BallroomImporter.Parameters> {
		Ballroom() {
			super(new BallroomImporter(), BallroomImporter.Parameters.class, "BallroomData/allBallroomFiles", "ballroomGroundTruth/Media-1.bpm");
		}

		@Override
		protected List<String> tables() {
			return texts().subList(0, 1);
		}

		@Override
		protected List<String> needed() {
			return List.of(); // without its list the folder says what is there
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			Sounds.write(set, "BallroomData/ChaChaCha/Albums-Fire-08.wav", "BallroomData/Samba/Albums-Fire-09.wav", "BallroomData/Jive/Media-1.wav", "BallroomData/Waltz/Media-2.wav",
					"BallroomData/Tango/Media-3.wav");
			put(set, "BallroomData/allBallroomFiles", "./ChaChaCha/Albums-Fire-08.wav", "./Samba/Albums-Fire-09.wav", "./Jive/Media-1.wav");
			put(set, "ballroomGroundTruth/Media-1.bpm", "168");
			return Map.of("folder", set.toString());
		}
	}

	@Nested
	class Ismir2004 extends Base<Ismir2004Importer.Parameters> {
		Ismir2004() {
			super(new Ismir2004Importer(), Ismir2004Importer.Parameters.class, "metadata/training/tracklist.csv");
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "metadata/training/tracklist.csv", "\"classical\",\"strings\",\"seasons\",\"spring\",\"1\",\"classical/strings/1.mp3\"", "\"world\",\"drums\",\"far\",\"away\",\"2\",\"world/drums/2.mp3\"");
			Sounds.write(set, "training/classical/strings/1.mp3", "training/world/drums/2.mp3");
			return Map.of("folder", set.toString());
		}
	}

	@Nested
	class MagnaTagATune extends Base<MagnaTagATuneImporter.Parameters> {
		MagnaTagATune() {
			super(new MagnaTagATuneImporter(), MagnaTagATuneImporter.Parameters.class, "annotations_final.csv", "clip_info_final.csv", "comparisons_final.csv");
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "annotations_final.csv", "\"clip_id\"\t\"guitar\"\t\"slow\"\t\"mp3_path\"", "\"2\"\t\"1\"\t\"0\"\t\"f/a-0-29.mp3\"", "\"6\"\t\"1\"\t\"1\"\t\"f/a-29-58.mp3\"", "\"10\"\t\"0\"\t\"1\"\t\"c/b-0-29.mp3\"");
			put(set, "clip_info_final.csv", "\"clip_id\"\t\"track_number\"\t\"title\"\t\"artist\"\t\"album\"", "\"2\"\t\"1\"\t\"Song\"\t\"Band\"\t\"Album\"", "\"10\"\t\"1\"\t\"Tune\"\t\"Other\"\t\"Album\"");
			put(set, "comparisons_final.csv", "\"clip1_id\"\t\"clip2_id\"\t\"clip3_id\"\t\"clip1_numvotes\"\t\"clip2_numvotes\"\t\"clip3_numvotes\"", "\"2\"\t\"6\"\t\"10\"\t\"0\"\t\"1\"\t\"5\"");
			Sounds.write(set, "mp3/f/a-0-29.mp3", "mp3/f/a-29-58.mp3", "mp3/c/b-0-29.mp3");
			return Map.of("folder", set.toString(), "comparisons", "true");
		}
	}

	@Nested
	class AudioSet extends Base<AudioSetImporter.Parameters> {
		AudioSet() {
			super(new AudioSetImporter(), AudioSetImporter.Parameters.class, "balanced_train_segments.csv", "class_labels_indices.csv", "ontology.json");
		}

		@Override
		protected List<String> tables() {
			return texts().subList(0, 2);
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "balanced_train_segments.csv", "# Segments csv created Sun Mar  5 10:54:31 2017", "# num_ytids=2", "# YTID, start_seconds, end_seconds, positive_labels",
					"--4gqARaEJE, 0.000, 10.000, \"/m/068hy,/m/04rlf\"", "--PJHxphWEs, 30.000, 40.000, \"/m/04rlf\"");
			put(set, "class_labels_indices.csv", "index,mid,display_name", "0,/m/068hy,\"Domestic animals, pets\"", "1,/m/04rlf,\"Music\"");
			put(set, "ontology.json", "[ { \"id\": \"/m/04rlf\", \"name\": \"Music\",", "  \"child_ids\": [\"/m/068hy\"] } ]");
			Sounds.write(set, "wav/--4gqARaEJE.wav", "wav/--PJHxphWEs.wav");
			return Map.of("folder", set.toString(), "segments", List.of("balanced"), "below", "Music", "sounds", set.resolve("wav").toString());
		}
	}

	@Nested
	class AcousticBrainz extends Base<AcousticBrainzImporter.Parameters> {
		private static final String ONE = "6bb7e980-791c-44b5-9024-cc7c90bc8230";
		private static final String TWO = "92a70a47-98c4-43fd-8b1f-972657f627c3";

		AcousticBrainz() {
			super(new AcousticBrainzImporter(), AcousticBrainzImporter.Parameters.class, "genres.tsv", "low/" + ONE + "-0.json", "high/" + ONE + "-0.json");
		}

		@Override
		protected List<String> tables() {
			return texts().subList(0, 1);
		}

		@Override
		protected Map<String, ?> write(Path set) throws IOException {
			put(set, "low/" + ONE + "-0.json", "{\"lowlevel\": {\"average_loudness\": 0.75, \"mfcc\": {\"mean\": [-700.5, 120], \"cov\": [[1]]}},", "\"rhythm\": {\"bpm\": 120.5},",
					"\"metadata\": {\"tags\": {\"title\": [\"Söng\"], \"artist\": [\"Band\"]}}}");
			put(set, "high/" + ONE + "-0.json", "{\"highlevel\": {\"mood_sad\": {\"all\": {\"sad\": 0.1}, \"probability\": 0.9, \"value\": \"not_sad\"}}}");
			put(set, "low/" + TWO + "-0.json", "{\"rhythm\": {\"bpm\": 60}}");
			put(set, "genres.tsv", "recordingmbid\treleasegroupmbid\tgenre1\tgenre2", ONE + "\tgroup\tmetal\tmetal---heavymetal", TWO + "\tgroup\tpop\t");
			return Map.of("folder", set.toString(), "genres", set.resolve("genres.tsv").toString());
		}
	}
}
